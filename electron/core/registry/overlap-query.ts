import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { actorText } from '../account/actor.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';

/** 标签交集: how many objects each department would visit, and which sets of departments would meet at the same door. */
export async function countOverlap({ workspace }: QueryContext, { departments }: ParsedInputOf<'overlap.count'>) {
  const filters = departments.map(({ filter }) => filter);
  const image = await workspace.objects.images.current();
  const counted = (image ?? workspace.subRegistries).overlap(filters);
  const places = departments.map((_, place) => place);
  const membersOf = (set: number) => places.filter(place => (set & (1 << place)) !== 0);
  const sum = (rows: typeof counted) => rows.reduce((total, { count }) => total + count, 0);
  const classesOf = (rows: typeof counted) => {
    const classes = [...new Set(rows.map(({ riskClass }) => riskClass))].sort();
    return classes.map(riskClass => ({ riskClass, count: sum(rows.filter(row => row.riskClass === riskClass)) }));
  };
  const sets = [...new Set(counted.map(({ set }) => set))].map(set => {
    const rows = counted.filter(row => row.set === set);
    return { departments: membersOf(set), objects: sum(rows), classes: classesOf(rows) };
  });
  const shared = sets.filter(set => set.departments.length > 1);
  return {
    departments: departments.map(({ name }, place) => {
      const rows = counted.filter(({ set }) => (set & (1 << place)) !== 0);
      return { name, objects: sum(rows), classes: classesOf(rows) };
    }),
    sets: sets.sort((one, other) => other.departments.length - one.departments.length || other.objects - one.objects),
    shared: shared.reduce((total, { objects }) => total + objects, 0),
    saved: shared.reduce((total, set) => total + set.objects * (set.departments.length - 1), 0),
  };
}

/** Keeps whom two departments or more would visit today as the members of a new sub-registry of the kind 跨部门综合监管对象库. */
export function keepOverlap(context: CommandContext, { name, departments, reason }: ParsedInputOf<'overlap.keep'>) {
  const { subRegistries } = context.workspace;
  if (subRegistries.byName(name)) throw new AppError('conflict', `已经有分库“${name}”，请换一个名称。`);
  const today = chinaDate(context.now());
  const names = departments.map(department => department.name);
  const id = subRegistries.put(null, {
    name,
    kind: 'joint',
    mode: 'members',
    rule: null,
    item_ids: '[]',
    basis: `${names.join('、')}的检查对象交集`,
    department: names[0] ?? '',
    period: '',
    updated_on: today,
  });
  const given = { from: today, reason, by: actorText(context.actor) };
  const members = subRegistries.enterShared(
    id,
    departments.map(({ filter }) => filter),
    given,
  );
  if (members === 0) throw new AppError('conflict', '没有对象会有两个以上部门上门，没有保存。');
  context.note({ subject: `分库 ${name}`, after: { 部门: names, 入库: members }, reason });
  return { id, members };
}
