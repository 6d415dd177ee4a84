import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { type SheetContent, writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { linesOf } from './comparison-queries.ts';
import { comparisonView, requireComparison } from './comparison-view.ts';

type Line = OutputOf<'comparison.rows'>['rows'][number];

const parts = [
  ['common', '双方都有'],
  ['doubtful', '待认定'],
  ['theirs', '仅对方有'],
  ['ours', '仅我方有'],
  ['unreadable', '无法比对'],
] as const;

const howWords = { code: '代码相同', name: '名称和地址相同', decided: '人工认定' } as const;

const columns = [
  ['对方行号', 10],
  ['对方名称', 40],
  ['对方代码', 24],
  ['对方地址', 48],
  ['我方代码', 24],
  ['我方名称', 40],
  ['我方地址', 48],
  ['管辖单位', 24],
  ['依据', 20],
  ['说明', 40],
] as const;

/** A comparison as a workbook, a sheet for each part. */
export async function exportComparison(context: JobContext, { id }: ParsedInputOf<'comparison.export'>) {
  const { workspace, application } = context;
  const kept = requireComparison(workspace, id);
  const { counts } = comparisonView(kept);
  const total = counts.rows + counts.ours;
  let done = 0;

  async function* rowsOf(part: (typeof parts)[number][0]) {
    for (let after: number | null = 0; after !== null; ) {
      const wanted = { id, part, text: '', lastObject: kept.last_object_id };
      const page: ReturnType<typeof linesOf> = linesOf(workspace, wanted, after, 500);
      for (const line of page.lines) yield cellsOf(line);
      done += page.lines.length;
      context.progress('写出', Math.min(done, total), total);
      await breathe(context.signal);
      after = page.next;
    }
  }

  const notes = [
    `对方名单：${kept.source}，${kept.file_name}，SHA-256 ${kept.file_sha256}`,
    `比对时间：${kept.made_at.slice(0, 16).replace('T', ' ')}，名录 ${kept.object_count} 户，对方 ${kept.row_count} 行`,
  ];
  const sheets = parts.map(
    ([part, title]): SheetContent => ({
      name: title,
      notes,
      columns: columns.map(([header, width]) => ({ header, width, kind: 'text' })),
      rows: rowsOf(part),
    }),
  );
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`名单比对-${kept.source}-${stamp}`, 'xlsx'));
  await writeWorkbook(path, { sheets, signal: context.signal });
  return publishOutput(application.grants, path);
}

function cellsOf({ row, how, object, proposals, decision }: Line): (string | null)[] {
  const [first] = proposals;
  const ours = object ?? (how === null ? (first?.object ?? null) : null);
  const why = how ? howWords[how] : first && object === null ? `${first.doubt}（${first.score} 分）` : null;
  const said = decision
    ? `${decision.by} ${decision.at.slice(0, 16).replace('T', ' ')}：${decision.reason}`
    : row?.note;
  return [
    row ? String(row.number) : null,
    row?.name ?? null,
    row?.code ?? null,
    row?.address ?? null,
    ours?.code ?? null,
    ours?.name ?? null,
    ours?.address ?? null,
    ours?.station ?? null,
    why,
    said ?? null,
  ];
}
