import type { DrawPlan, PlanInspector } from '#domain/draw/plan.ts';

/** An inspector of a plan as papers and screens name him. */
export interface PlanPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The department he is sent by in a joint check, else blank. */
  readonly department: string;
}

/** Everybody on the rosters of a plan, by inspector code. */
export function planPeople({ roster = [], departments = [] }: DrawPlan): ReadonlyMap<string, PlanPerson> {
  const entry = ({ id, name, unit }: PlanInspector, department: string) =>
    [id, { id, name, unit, department }] as const;
  return new Map([
    ...roster.map(person => entry(person, '')),
    ...departments.flatMap(({ name, roster: people }) => people.map(person => entry(person, name))),
  ]);
}

/** Names by department where there are several, e.g. 「市场监管局：张三、李四；卫生健康局：王五、赵六」. */
export function teamWords(team: readonly Pick<PlanPerson, 'name' | 'department'>[]): string {
  const names = new Map<string, string[]>();
  for (const { name, department } of team) names.set(department, [...(names.get(department) ?? []), name]);
  return [...names]
    .map(([department, people]) => (department === '' ? '' : `${department}：`) + people.join('、'))
    .join('；');
}
