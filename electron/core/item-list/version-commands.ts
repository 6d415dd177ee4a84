import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { readDraft } from '../plan/read-draft.ts';
import { validItems } from '../plan/valid-items.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { publicationObstacle } from './publication-obstacle.ts';
import { versionRow } from './version-row.ts';

/** The versions of the list, newest first. */
export function listVersions({ workspace }: QueryContext, { today }: ParsedInputOf<'itemList.versions'>) {
  const { items, itemVersions } = workspace;
  const versions = itemVersions.all().toReversed();
  return {
    versions: versions.map(version => ({
      ...versionRow(workspace, version, today),
      items: items.count(version.id),
      disclosures: itemVersions.disclosures(version.id),
      obstacle: version.state === 'draft' ? publicationObstacle(items.ofVersion(version.id)) : null,
    })),
  };
}

/** Opens the next version as a copy of the newest published one; there is one draft at a time. */
export function openVersion(context: CommandContext, { reason }: ParsedInputOf<'itemList.open'>) {
  const { items, itemVersions } = context.workspace;
  const open = itemVersions.draft();
  if (open) throw new AppError('conflict', `${versionTitle(open.number)}草稿还没有发布，请先发布或放弃它。`);
  const draft = itemVersions.open(instantText(context.now()));
  const source = draft.copiedFrom === null ? null : itemVersions.get(draft.copiedFrom);
  context.note({
    subject: `抽查事项清单 ${versionTitle(draft.number)}草稿`,
    after: { 照抄自: source ? versionTitle(source.number) : '无', 事项数: items.count(draft.id) },
    reason,
  });
  return { id: draft.id };
}

/** Freezes the draft and says from which day it counts; tasks that are not drawn yet and begin then go by it. */
export function publishVersion(context: CommandContext, { id, validFrom, reason }: ParsedInputOf<'itemList.publish'>) {
  const { workspace } = context;
  const { items, itemVersions } = workspace;
  const version = requireOpen(context, id);
  const obstacle = publicationObstacle(items.ofVersion(id));
  if (obstacle !== null) throw new AppError('conflict', obstacle);
  const before = itemVersions.newest();
  if (before?.validFrom && validFrom < before.validFrom) {
    const sentence = `生效日期不能早于${versionTitle(before.number)}的生效日期 ${before.validFrom}。`;
    throw new AppError('invalid-input', sentence);
  }
  itemVersions.publish(id, validFrom, instantText(context.now()));
  const { moved, left } = moveTasks(context, id);
  const title = versionTitle(version.number);
  const count = items.count(id);
  const after = { 事项数: count, 生效日期: validFrom, 改用新版的任务: moved, 事项已不在新版的任务: left };
  context.note({ subject: `抽查事项清单 ${title}`, before: { state: 'draft' }, after, reason });
  const parts = [`${title}已发布，共 ${count} 项，${validFrom} 起生效。`];
  if (moved > 0) parts.push(`还没有抽取的 ${moved} 个任务已改用${title}。`);
  if (left.length > 0) parts.push(`${left.join('、')}有事项不在${title}里，请修改后再抽取。`);
  return { sentence: parts.join('') };
}

/** Throws the draft away; what is published stays as it is. */
export function discardVersion(context: CommandContext, { id, reason }: ParsedInputOf<'itemList.discard'>) {
  const { items, itemVersions } = context.workspace;
  const version = requireOpen(context, id);
  const before = { 事项数: items.count(id) };
  itemVersions.discard(id);
  context.note({ subject: `抽查事项清单 ${versionTitle(version.number)}草稿`, before, after: null, reason });
  return { done: true } as const;
}

function requireOpen({ workspace }: CommandContext, id: number) {
  const version = workspace.itemVersions.get(id);
  if (!version) throw new AppError('not-found', '找不到清单的这一版，可能已被放弃。');
  if (version.state === 'draft') return version;
  throw new AppError('conflict', `${versionTitle(version.number)}已经发布，不能再改。`);
}

/** Tasks not drawn yet that begin under the new version take its items; those of which it lacks one are named. */
function moveTasks({ workspace }: CommandContext, id: number) {
  let moved = 0;
  const left: string[] = [];
  for (const task of workspace.tasks.all().filter(({ state }) => state === 'draft')) {
    const found = validItems(workspace, readDraft(task));
    if (found.version?.id !== id) continue;
    if (found.missing.length > 0) left.push(task.number);
    else {
      workspace.tasks.save(task.id, found.draft);
      moved += 1;
    }
  }
  return { moved, left };
}
