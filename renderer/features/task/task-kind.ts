import type { Profile, TaskDraft, TaskValues } from './task-values.ts';

/** What is drawn: objects and inspectors, only one of them, or the order of visits to all. */
export type TaskKind = 'both' | 'objects' | 'inspectors' | 'order';

export const kindNames: Readonly<Record<TaskKind, string>> = {
  both: '抽对象，派人员',
  objects: '只抽对象',
  inspectors: '只派人员',
  order: '抽检查次序',
};

export const kindHints: Readonly<Record<TaskKind, string>> = {
  both: '按等级比例抽取检查对象，再随机匹配检查人员。',
  objects: '按等级比例抽取检查对象，不派检查人员。',
  inspectors: '检查对象事先确定，全部检查；抽取决定派谁去。',
  order: '范围内的对象全部检查（如重点事项 100% 检查）；抽取决定检查的先后次序。',
};

type KindParts = Pick<TaskValues, 'objects' | 'teamSize' | 'departments'> | TaskDraft;

/** Which kind of draw the form or a saved task describes. */
export function kindOf({ objects, teamSize, departments }: KindParts): TaskKind {
  if (objects === 'named') return 'inspectors';
  if (objects === 'ordered') return 'order';
  return teamSize === 0 && departments.length === 0 ? 'objects' : 'both';
}

/** What changes in the form when a kind is chosen: who is sent stays, as far as the kind sends anybody. */
export function changeToKind(kind: TaskKind, values: TaskValues, profile: Profile): Partial<TaskValues> {
  const teamSize = values.teamSize === 0 ? profile.teamSize : values.teamSize;
  switch (kind) {
    case 'both':
      return { objects: 'sampled', teamSize };
    case 'objects':
      return { objects: 'sampled', teamSize: 0, departments: [] };
    case 'inspectors':
      return { objects: 'named', teamSize };
    case 'order':
      return { objects: 'ordered', teamSize };
    default:
      return kind satisfies never;
  }
}

/** Two departments to begin with; the first one leads and is usually the bureau itself. */
export function firstDepartments({ teamSize }: Profile, bureau: string): TaskValues['departments'] {
  return [bureau, ''].map(name => ({ name, teamSize, units: [], people: [] }));
}

/** Whether anything is used that most tasks do without, so that it has to be in sight. */
export function isUnusual(values: TaskValues): boolean {
  return (
    kindOf(values) !== 'both' ||
    values.itemMode === 'open' ||
    values.departments.length > 0 ||
    values.minimum !== 0 ||
    usesSmallPool(values)
  );
}

/** Whether the small-pool rule counts anything. */
export function usesSmallPool({ rounding, strata }: Pick<TaskValues, 'rounding' | 'strata'>): boolean {
  return rounding === 'smallPool' || strata.some(({ mode }) => mode === 'smallPool');
}
