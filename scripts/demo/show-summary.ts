import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import type { DrawnTask } from './draw-task.ts';
import type { Verification } from './verify-bundle-file.ts';
import type { Papers } from './write-papers.ts';

interface Outcome {
  readonly imports: readonly OutputOf<'import.run'>[];
  readonly drawn: DrawnTask;
  readonly papers: Papers;
  readonly verified: Verification;
  readonly seconds: number;
}

/** Writes summary.json and prints the same as a table. */
export function showSummary(out: string, { imports, drawn, papers, verified, seconds }: Outcome): void {
  const { stage } = drawn;
  const summary = {
    imports: imports.map(({ fileName, rows, created, refused }) => ({ fileName, rows, created, refused })),
    draw: {
      number: stage.number,
      frameRows: stage.rows,
      frameDigest: stage.frameDigest,
      planDigest: stage.planDigest,
      strata: stage.strata.map(({ code, N, n }) => ({ code, N, n })),
      exclusions: stage.exclusions,
      drawn: stage.drawn.length,
      reserves: stage.reserves.length,
      inspectors: new Set(stage.drawn.flatMap(object => object.team.map(person => person.id))).size,
      seed: stage.seed,
      resultDigest: stage.resultDigest,
      ledgerHead: stage.ledgerHead,
    },
    papers,
    verified,
    seconds: Number(seconds.toFixed(1)),
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  const rows: [string, string][] = [
    ...imports.map(({ fileName, rows, sentence }): [string, string] => [fileName, `${rows} 行：${sentence}`]),
    ['抽取', `${stage.number}，名单 ${stage.rows} 户`],
    ['分层', stage.strata.map(({ code, N, n }) => `${code} ${n}/${N}`).join('  ')],
    ['结果', `抽中 ${stage.drawn.length} 户，递补 ${stage.reserves.length} 户，派出 ${summary.draw.inspectors} 人`],
    ['检查通知书', `${papers.notices} 份`],
    ['公告', `${papers.bulletinNumber}，公示截止 ${papers.due}`],
    ['证据核对', `${verified.passed} 项相符，${verified.failed} 项不符，${verified.skipped} 项未核对`],
    ['用时', `${summary.seconds} 秒`],
    ['文件', out],
  ];
  process.stdout.write(`${rows.map(([name, value]) => `${name}\t${value}`).join('\n')}\n`);
}
