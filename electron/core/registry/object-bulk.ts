import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { actorText } from '../account/actor.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inPortions, scopeTold } from './bulk-work.ts';
import type { ObjectChange } from './object-bulk-store.ts';

/** What a change of many objects would do: how many change, the first of them before and after, and why the others stay. */
export function previewObjects(
  context: QueryContext,
  { change, ...scope }: ParsedInputOf<'object.bulkPreview'>,
): OutputOf<'object.bulkPreview'> {
  const { workspace } = context;
  check(context, change);
  const { inRange, changes } = workspace.objectBulk.count(scope, change);
  const words = wordsOf(workspace, change);
  const rows = workspace.objectBulk.first(scope, change).map(({ id, code, name, before }) => {
    return { id, code, name, before: words.before(before), after: words.after };
  });
  const stay = inRange - changes;
  return { inRange, changes, unchanged: stay === 0 ? [] : [{ why: words.why, count: stay }], rows };
}

/** Changes many objects in one commit, with the rows in the trail and the change with each object. */
export function editObjects(
  context: JobContext,
  { change, expected, reason, ...scope }: ParsedInputOf<'object.bulkEdit'>,
) {
  check(context, change);
  return inPortions(context, function* (command) {
    const { objectBulk, objects } = command.workspace;
    const changed = objectBulk.take(scope, change);
    if (changed === 0) throw new AppError('conflict', '没有对象需要改动，没有保存。');
    if (changed !== expected) {
      const sentence = `名录在预览之后有变化：预览时要改 ${expected} 户，现在是 ${changed} 户，没有改动任何对象。请重新预览。`;
      throw new AppError('conflict', sentence);
    }
    const at = instantText(command.now());
    const deed = { batch: objects.edits.byHand(at), at, actor: actorText(command.actor), reason };
    yield* objectBulk.write(changed, change, deed);
    const { field, after } = wordsOf(command.workspace, change);
    command.note({
      subject: `检查对象 ${changed} 户`,
      after: { [field]: after, 户数: changed, ...scopeTold(scope) },
      reason,
    });
    return { changed };
  });
}

function check({ workspace, now }: QueryContext, change: ObjectChange): void {
  if (change.field === 'risk' && change.on > chinaDate(now())) {
    throw new AppError('invalid-input', '分类日期不能晚于今天。');
  }
  if (change.field !== 'enlist' && change.field !== 'delist') return;
  if (!listOf(workspace, change.list)) {
    throw new AppError('invalid-input', '本单位的方案里没有这个名单，请从列表中选择。');
  }
  if (change.field === 'enlist' && change.to !== null && change.to < change.from) {
    throw new AppError('invalid-input', '移出日期不能早于列入日期。');
  }
}

const listOf = ({ bureau }: Workspace, list: string) =>
  bureau.profile().objectLists.find(({ code }) => code === list)?.name;

interface Words {
  readonly field: string;
  before(value: string | null): string;
  readonly after: string;
  /** Why whoever does not change stays as he is. */
  readonly why: string;
}

const fieldNames = {
  station: '管辖单位',
  state: '登记状态',
  industry: '行业代码',
  area: '行政区划代码',
  risk: '通用信用风险等级',
} as const;

function wordsOf(workspace: Workspace, change: ObjectChange): Words {
  if (change.field === 'enlist') {
    const name = listOf(workspace, change.list) ?? change.list;
    const after = `${change.from} 至 ${change.to ?? '长期'}`;
    return { field: `列入${name}`, before: () => '（不在名单）', after, why: `列入日期当天已经在“${name}”里` };
  }
  if (change.field === 'delist') {
    const name = listOf(workspace, change.list) ?? change.list;
    const days = (value: string | null) =>
      (value ?? '')
        .split('/')
        .map(day => day || '长期')
        .join(' 至 ');
    return {
      field: `移出${name}`,
      before: days,
      after: `至 ${change.to}`,
      why: `不在“${name}”里，或已在这一天以前移出`,
    };
  }
  const nameOf = (value: string | null) => {
    if (value === null || value === '') return '（空）';
    if (change.field === 'state') return nameOfCode(registrationStates, value);
    return change.field === 'risk' ? nameOfCode(riskClasses, value) : value;
  };
  const after = nameOf(change.value);
  return { field: fieldNames[change.field], before: nameOf, after, why: `已经是“${after}”` };
}
