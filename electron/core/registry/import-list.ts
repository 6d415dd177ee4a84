import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { staysBecause } from '../import/take-back-rule.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { importKindNames } from './import-targets.ts';
import { exportedAtOnce, writeList } from './list-workbook.ts';
import { chosenColumns, type ShownColumn } from './shown-columns.ts';

type Result = OutputOf<'import.run'>;
type Batch = OutputOf<'import.list'>['rows'][number];

const policyNames: Readonly<Record<string, string>> = {
  update: '更新',
  'only-new': '只加新的',
  'mark-left': '更新并标记离开',
};

/** Earlier imports, newest first or sorted; their problem workbooks are offered only in the session that wrote them. */
export function listImports(context: QueryContext, input: ParsedInputOf<'import.list'>) {
  const { imports } = context.workspace;
  const { grants } = context.application;
  const { page, next } = imports.page(input);
  return {
    rows: page.map(batch => {
      const result = JSON.parse(batch.result) as Result;
      const known = result.problemFile && grants.output(result.problemFile.file) ? result.problemFile : null;
      return {
        ...result,
        left: result.left ?? 0,
        problemFile: known,
        finishedAt: batch.finished_at,
        fileSha256: batch.file_sha256,
        policy: batch.policy as Batch['policy'],
        source: batch.source,
        takenBack: batch.taken_back === null ? null : (JSON.parse(batch.taken_back) as Batch['takenBack']),
        staysBecause: staysBecause(batch),
      };
    }),
    next,
    total: imports.count(),
  };
}

const columns = [
  ['时间', 20],
  ['导入', 16],
  ['文件', 48],
  ['行数', 10],
  ['新增', 10],
  ['更新', 10],
  ['未变', 10],
  ['跳过', 10],
  ['未收', 10],
  ['方式', 16],
  ['来源', 24],
  ['收回', 40],
  ['结果', 48],
  ['文件校验值', 68],
] as const;

type Recorded = ReturnType<QueryContext['workspace']['imports']['page']>['page'][number];

const counted = (heading: string, key: 'rows' | 'created' | 'updated' | 'skipped'): ShownColumn<Recorded> => [
  heading,
  10,
  batch => String((JSON.parse(batch.result) as Result)[key]),
];

const takenBackSentence = ({ taken_back: told }: Recorded): string =>
  told === null ? '' : (JSON.parse(told) as { sentence: string }).sentence;

/** The columns as the page has them. */
const shownColumns: Readonly<Record<string, ShownColumn<Recorded>>> = {
  finishedAt: ['时间', 20, batch => batch.finished_at.slice(0, 19).replace('T', ' ')],
  kind: ['导入', 16, batch => importKindNames[(JSON.parse(batch.result) as Result).kind]],
  fileName: ['文件', 48, batch => batch.file_name],
  rows: counted('行数', 'rows'),
  created: counted('新增', 'created'),
  updated: counted('更新', 'updated'),
  skipped: counted('跳过', 'skipped'),
  policy: ['方式', 16, batch => policyNames[batch.policy ?? ''] ?? ''],
  source: ['来源', 24, batch => batch.source ?? ''],
  takenBack: ['收回', 40, takenBackSentence],
};

/** All imports in their order as a workbook. */
export function exportImports(context: JobContext, { sort, format, columns: keys }: ParsedInputOf<'import.export'>) {
  const { imports } = context.workspace;
  const shared = {
    name: '导入记录',
    format,
    total: imports.count(),
    page: (after: string | null) => imports.page({ sort, after, limit: exportedAtOnce }),
  };
  if (keys !== undefined) return writeList(context, { ...shared, ...chosenColumns(shownColumns, keys) });
  return writeList(context, {
    ...shared,
    columns,
    cells: batch => {
      const result = JSON.parse(batch.result) as Result;
      const { rows, created, updated, unchanged, skipped, refused } = result;
      return [
        batch.finished_at.slice(0, 19).replace('T', ' '),
        importKindNames[result.kind],
        batch.file_name,
        ...[rows, created, updated, unchanged, skipped, refused].map(String),
        policyNames[batch.policy ?? ''] ?? '',
        batch.source ?? '',
        takenBackSentence(batch),
        result.sentence,
        batch.file_sha256,
      ];
    },
  });
}
