import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { exportedAtOnce } from './list-workbook.ts';
import { countOverlap } from './overlap-query.ts';

const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });

/** 标签交集 as a workbook: the sets of departments with their counts, and whom several departments would visit. */
export async function exportOverlap(context: JobContext, input: ParsedInputOf<'overlap.export'>) {
  const { workspace, application, signal } = context;
  const { departments, sets, shared } = await countOverlap(context, input);
  const namesOf = (places: readonly number[]) => places.map(place => departments[place]?.name ?? '').join('、');
  const filters = input.departments.map(({ filter }) => filter);

  async function* objects() {
    let done = 0;
    for (let after = 0; ; ) {
      const rows = workspace.subRegistries.shared(filters, after, exportedAtOnce);
      for (const { code, name, station, riskClass, set } of rows) {
        const places = departments.map((_, place) => place).filter(place => (set & (1 << place)) !== 0);
        yield [code, name, station, nameOfCode(riskClasses, riskClass), namesOf(places), String(places.length)];
      }
      done += rows.length;
      context.progress('写出', done, Math.max(done, shared));
      const last = rows.at(-1);
      if (!last || rows.length < exportedAtOnce) return;
      after = last.id;
      await breathe(signal);
    }
  }

  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`标签交集-${stamp}`, 'xlsx'));
  const sheets = [
    {
      name: '交集',
      columns: [text('会上门的部门', 48), text('部门数', 10), text('户数', 12)],
      rows: sets.map(set => [namesOf(set.departments), String(set.departments.length), String(set.objects)]),
    },
    {
      name: '几个部门都要上门的对象',
      columns: [
        text('统一社会信用代码', 24),
        text('名称', 40),
        text('管辖单位', 28),
        text('风险', 10),
        text('会上门的部门', 48),
        text('部门数', 10),
      ],
      rows: objects(),
    },
  ];
  await writeWorkbook(path, { sheets, signal });
  return publishOutput(application.grants, path);
}
