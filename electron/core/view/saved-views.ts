import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { Actor } from '../account/actor.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { ViewRecord } from './view-store.ts';

type Row = OutputOf<'view.list'>['views'][number];

/** More than anybody finds his way in. */
const mostViews = 50;

const mayShare = ({ permissions }: Actor): boolean => permissions.has('registry.write');

/** The views of a list that are offered to whoever asks. */
export function listViews(
  { workspace, actor }: QueryContext,
  { list }: ParsedInputOf<'view.list'>,
): OutputOf<'view.list'> {
  const views = workspace.views.offered(list, ownerOf(actor)).map(({ view, ...record }) => ({
    id: record.id,
    name: record.name,
    shared: record.shared === 1,
    own: record.account_id === actor.accountId,
    by: record.by,
    ...(JSON.parse(view) as Pick<Row, 'columns' | 'sort' | 'filter'>),
  }));
  return { views, mayShare: mayShare(actor) };
}

/** Keeps a view under a name; one that is shared is changed only by whoever may share. */
export function saveView(context: CommandContext, input: ParsedInputOf<'view.save'>) {
  const { workspace, actor } = context;
  const { id, list, name, shared, ...view } = input;
  const before = id === null ? null : changeable(context, id);
  if (before && before.list !== list) throw new AppError('conflict', '这个视图属于另一个列表。');
  if (shared && !mayShare(actor)) throw new AppError('not-allowed', '你的角色不能把视图共享给全局，请存为自己的视图。');
  const owner = before?.account_id ?? ownerOf(actor);
  const other = workspace.views.named(list, owner, name);
  if (other && other.id !== id) throw new AppError('conflict', `已经有视图“${name}”，请换一个名称。`);
  if (id === null && workspace.views.countOf(list, owner) >= mostViews) {
    throw new AppError('conflict', `一个列表最多保存 ${mostViews} 个视图，请先删除不用的。`);
  }
  const saved = workspace.views.put(id, {
    account_id: owner,
    list,
    name,
    shared: shared ? 1 : 0,
    view: JSON.stringify(view),
    updated_at: instantText(context.now()),
  });
  const words = { 名称: name, 共享: shared ? '是' : '否' };
  const was = before ? { before: { 名称: before.name, 共享: before.shared === 1 ? '是' : '否' } } : {};
  context.note({ subject: `列表视图 ${name}`, ...was, after: words });
  return { id: saved };
}

export function removeView(context: CommandContext, { id }: ParsedInputOf<'view.remove'>) {
  const view = changeable(context, id);
  context.workspace.views.remove(id);
  context.note({
    subject: `列表视图 ${view.name}`,
    before: { 名称: view.name, 共享: view.shared === 1 ? '是' : '否' },
  });
  return { done: true } as const;
}

/** One's own, or a shared one for whoever may share; anything else is as if it were not there. */
function changeable({ workspace, actor }: CommandContext, id: number): ViewRecord {
  const view = workspace.views.get(id);
  const own = view?.account_id === actor.accountId;
  if (!view || (!own && view.shared === 0)) throw new AppError('not-found', '找不到这个视图，可能已经删除。');
  if (!own && !mayShare(actor)) throw new AppError('not-allowed', '这是别人共享的视图，你的角色不能修改或删除。');
  return view;
}

function ownerOf({ accountId }: Actor): number {
  if (accountId === null) throw new RangeError('Views belong to whoever has signed in.');
  return accountId;
}
