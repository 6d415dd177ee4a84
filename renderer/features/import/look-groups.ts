import type { InputOf } from '#contract/contract.ts';
import type { Look } from './import-kind.ts';

export type Group = InputOf<'import.rows'>['group'];

interface LookGroup {
  readonly group: Group;
  readonly name: string;
  readonly count: number;
}

/** The groups in which an import is looked at; those that its policy leaves out are not shown. */
export function groupsOf(look: Look): readonly LookGroup[] {
  const isOnlyNew = look.policy === 'only-new';
  return [
    { group: 'created', name: '新增', count: look.created },
    ...(isOnlyNew
      ? [{ group: 'skipped', name: '跳过', count: look.skipped } as const]
      : [{ group: 'updated', name: '有变化', count: look.updated } as const]),
    { group: 'unchanged', name: '没有变化', count: look.unchanged },
    ...(look.missing === null ? [] : [{ group: 'missing', name: '文件里没有', count: look.missing } as const]),
    { group: 'doubtful', name: '有问题', count: look.doubtful },
  ];
}
