import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { type ItemColumns, searchedText, withSoundTerm } from '../registry/item-columns.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { gapsWith } from './superior-gaps.ts';
import type { SuperiorItem } from './superior-list-store.ts';

/** Decides about one gap: the superior's item goes into the draft, or does not apply here for a reason. */
export function decideGap(context: CommandContext, input: ParsedInputOf<'superiorList.decide'>) {
  const { superiorLists } = context.workspace;
  const { superiorId, decision, reason } = input;
  const item = superiorLists.item(superiorId);
  if (!item) throw new AppError('not-found', '找不到上级清单里的这个事项。');
  const title = itemTitle(item.columns.name, item.columns.sub_item);
  if (decision === 'not-applicable') {
    superiorLists.decide(superiorId, reason);
    context.note({ subject: `上级事项 ${title}`, after: { 决定: '不适用' }, reason });
    return { sentence: `已记下：“${title}”不适用。` };
  }
  const version = include(context, item);
  superiorLists.decide(superiorId, null);
  context.note({ subject: `上级事项 ${title}`, after: { 决定: '纳入', 清单: `${version}草稿` }, reason });
  return { sentence: `“${title}”已纳入${version}草稿，发布后生效。` };
}

/** Adds the superior's item to the draft, or takes over into the own one what the superior's says. */
function include(context: CommandContext, item: SuperiorItem): string {
  const { items, itemVersions } = context.workspace;
  const at = instantText(context.now());
  const { gaps } = gapsWith(context.workspace, item.listId);
  const gap = gaps.find(one => one.kind !== 'extra' && one.superior.id === item.id);
  if (!gap) throw new AppError('conflict', '这个事项已经在清单里，内容也相同。');
  const own = gap.kind === 'differing' ? items.get(gap.own.id) : null;
  const draft = itemVersions.draft() ?? itemVersions.open(at);
  const { code: theirCode, ...theirs } = item.columns;
  const columns = withSoundTerm(own ? takenOver(theirs, own) : theirs);
  const free = theirCode !== '' && items.find(draft.id, theirCode, '', '') === null;
  const code = own?.code ?? (free ? theirCode : `S-${items.lastId() + 1}`);
  items.put(draft.id, code, { ...columns, search: searchedText(columns), batch_id: null, updated_at: at });
  return versionTitle(draft.number);
}

const isSilent = (value: unknown) => value === null || value === '' || value === '[]' || value === 'null';

/** Name and category stay as the bureau calls them; of all else, what the superior's list says. */
function takenOver(theirs: ItemColumns, own: ItemColumns): ItemColumns {
  const names = Object.keys(theirs) as (keyof ItemColumns)[];
  const kept = new Set<keyof ItemColumns>(['name', 'sub_item', 'category', 'joint', 'key_supervision']);
  const entries = names.map(name => [name, kept.has(name) || isSilent(theirs[name]) ? own[name] : theirs[name]]);
  return Object.fromEntries(entries) as unknown as ItemColumns;
}
