import type { OutputOf } from '#contract/contract.ts';
import { numberText } from '../../ui/number-text.ts';

export type BackupRow = OutputOf<'backup.list'>['rows'][number];
export type Holdings = NonNullable<BackupRow['holds']>;

const kindNames: Readonly<Record<BackupRow['kind'], string>> = {
  manual: '手动',
  automatic: '自动',
  'before-migration': '升级前',
  'before-restore': '恢复前',
  'before-import': '导入前',
  other: '其他文件',
};

export const kindName = (kind: BackupRow['kind']): string => kindNames[kind];

/** What a backup holds, in one line. */
export function holdingsText({ counts }: Holdings): string {
  const { objects, tasks, draws } = counts;
  return `检查对象 ${numberText(objects)} · 任务 ${numberText(tasks)} · 抽取 ${numberText(draws)}`;
}
