import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { fileDigest } from '#core/files/output-file.ts';
import { packedText, pagesOf, popplerIsMissing } from '../document/poppler.ts';
import { confirmDisclosure } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);
const start = () => county(settableClock('2026-03-02T09:30:00+08:00'));
const twoObjects = { strata: ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const) };

type Made = OutputOf<'dossier.make'>;

const make = ({ client }: RunningCore, taskId: number, assignmentId: number | null = null): Promise<Made> =>
  client.job('dossier.make', { taskId, assignmentId, reason: '年度考核' });

const pathOf = ({ core }: RunningCore, { file }: Made['file']): string => core.files.output(file)?.path ?? '';

interface Manifest {
  readonly pdf: { readonly path: string; readonly sha256: string };
  readonly draw: { readonly seed: string; readonly resultDigest: string; readonly ledgerHead: string } | null;
  readonly trail: { readonly seq: number; readonly hash: string };
  readonly exhibits: readonly {
    readonly code: string;
    readonly proofs: readonly { readonly sha256: string; readonly where: string }[];
  }[];
}

const manifestOf = (running: RunningCore, made: Made): Manifest =>
  JSON.parse(readFileSync(pathOf(running, made.manifest), 'utf8')) as Manifest;

async function checkedTask() {
  const running = await start();
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', twoObjects);
  await running.client.job('document.drawRecord', { drawId });
  running.clock.set('2026-03-20T09:00:00+08:00');
  await enterAll(running, taskId, { outcome: '6', finding: '标签不合格' });
  await running.client.job('document.bulletin', { taskId, issuedOn: '2026-03-20' });
  await confirmDisclosure(running, taskId, { on: '2026-03-20', channel: '公示系统', receipt: '回执001' });
  return { running, taskId, drawId };
}

test('the manifest fits the PDF, the draw and every file it names', async () => {
  const { running, taskId, drawId } = await checkedTask();
  const made = await make(running, taskId);
  const manifest = manifestOf(running, made);
  expect(manifest.pdf.sha256).toBe(await fileDigest(join(running.folder, manifest.pdf.path)));
  const stage = await running.client.query('draw.stage', { drawId });
  const { seed, resultDigest, ledgerHead } = stage ?? {};
  expect(manifest.draw).toMatchObject({ seed, resultDigest, ledgerHead });
  const files = manifest.exhibits.find(({ code }) => code === 'document')?.proofs ?? [];
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const { where, sha256 } of files) expect(await fileDigest(join(running.folder, where))).toBe(sha256);
  const { seq, hash } = manifest.trail;
  expect((await running.client.query('audit.checkHead', { seq, hash })).verdict).toBe('stands');
});

test('the dossier is listed among the papers of its task, once however often it is made', async () => {
  const { running, taskId } = await checkedTask();
  await make(running, taskId);
  await make(running, taskId);
  const { rows } = await running.client.query('document.list', { taskId, after: null, limit: 100 });
  expect(rows.filter(({ kind }) => kind === '尽职档案')).toHaveLength(1);
});

test('where parts are missing it is made all the same, and says what is missing', async () => {
  const running = await start();
  const { id } = await running.client.command('task.create', draftOf(twoObjects));
  const { missing } = await make(running, id);
  expect(missing).toContain('没有抽取记录。');
  expect(missing).toContain('没有检查任务单。');
  expect(missing).toContain('没有制作过文书。');
});

test('another task’s sheet, and a task that is not there, are refused with a sentence', async () => {
  const { running, taskId } = await checkedTask();
  const [sheet] = await sheetsOf(running, taskId);
  const { id } = await running.client.command('task.create', draftOf(twoObjects));
  expect(await refusalOf(make(running, id, sheet?.id ?? 0))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(make(running, 999))).toMatchObject({ code: 'not-found' });
});

describe.skipIf(popplerIsMissing)(
  `As it is printed${popplerIsMissing ? ` (not run: ${popplerIsMissing})` : ''}`,
  () => {
    test('the contents name the page on which each exhibit begins', async () => {
      const { running, taskId } = await checkedTask();
      const [sheet] = await sheetsOf(running, taskId);
      const pdf = readFileSync(pathOf(running, (await make(running, taskId, sheet?.id ?? 0)).file));
      const pages = pagesOf(pdf, '-layout');
      for (const name of ['名录快照', '抽取', '检查当日的执法证件', '检查结果', '公示', '操作日志首部']) {
        const heading = new RegExp(`[一二三四五六七八九十]、${name}$`, 'm');
        const start = pages.findIndex(page => heading.test(page)) + 1;
        expect(start).toBeGreaterThan(0);
        const entry = pages[0]?.split('\n').find(line => new RegExp(`^\\s*\\d+\\s+${name}\\s`).test(line)) ?? '';
        expect([name, Number(/(\d+)\s*$/.exec(entry)?.[1])]).toEqual([name, start]);
      }
    });

    test('it has each ground of exemption and liability in the words of the law, and no conclusion', async () => {
      const { running, taskId } = await checkedTask();
      const text = packedText(readFileSync(pathOf(running, (await make(running, taskId)).file)));
      expect(text).toContain('按照法律法规规章规定和抽查工作计划安排，已履行抽查检查职责的');
      expect(text).toContain('未依法及时公示抽查检查结果，造成不良后果的');
      expect(text).toContain('检查结果已于2026-03-20公示。');
      expect(text).toContain('不作是否免责、是否追责的结论');
    });
  },
);
