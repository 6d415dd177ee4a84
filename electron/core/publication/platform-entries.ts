import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { Platform } from '#domain/publication/platform.ts';
import { type PlatformKind, platformKinds } from '#domain/publication/platform-field.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A platform of the profile by its code; AppError not-found for one it does not name. */
export function requirePlatform({ bureau }: Workspace, code: string): Platform {
  const found = bureau.profile().publicationRule.platforms.find(one => one.code === code);
  if (!found) throw new AppError('not-found', '地区方案里没有这个平台，请刷新页面后再选。');
  return found;
}

/** What has to stand on a platform, and what of it does (I17). */
export function listEntries({ workspace }: QueryContext, input: ParsedInputOf<'platform.list'>) {
  requirePlatform(workspace, input.platform);
  const { platforms } = workspace;
  const { after, limit, ...filter } = input;
  const found = platforms.page(filter, after === null ? null : cursorOf(after), limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    next: found.length > limit && last ? `${last.row.kind} ${last.row.subjectId}` : null,
    total: platforms.count(filter),
    tallies: platforms.tallies(input.platform),
  };
}

function cursorOf(after: string) {
  const [kind = '', id = ''] = after.split(' ');
  const rank = platformKinds.indexOf(kind as PlatformKind) + 1;
  if (rank === 0 || !/^\d{1,15}$/.test(id)) throw new AppError('invalid-input', '列表的位置已失效，请刷新页面。');
  return { rank, id: Number(id) };
}

/** Writes down the platform's numbers; the same number never stands for two things of a kind. */
export function enterNumbers(context: CommandContext, { platform, entries }: ParsedInputOf<'platform.enter'>) {
  const { workspace, now, note } = context;
  const { name } = requirePlatform(workspace, platform);
  const today = chinaDate(now());
  const written = entries.map(entry => {
    if (entry.on > today) throw new AppError('invalid-input', '录入日期不能晚于今天。');
    return enterOne(context, platform, entry);
  });
  note({
    subject: written.length === 1 ? `双录入 ${written[0]?.own}` : `双录入 ${written.length} 条`,
    before: written.map(({ own, before }) => ({ 编号: own, 平台编号: before })),
    after: { 平台: name, 登记: written.map(({ own, after, on }) => ({ 编号: own, 平台编号: after, 录入日期: on })) },
  });
  return { done: true } as const;
}

type EnteredNumber = ParsedInputOf<'platform.enter'>['entries'][number];

function enterOne({ workspace, actor }: CommandContext, platform: string, entry: EnteredNumber) {
  const { platforms } = workspace;
  const { kind, subjectId, number, on } = entry;
  const found = platforms.find(platform, kind, subjectId);
  if (!found) throw new AppError('not-found', '有一条计划、任务或结果已不在列表里，请刷新页面后再登记。');
  const own = found.number || found.title;
  if (number === '') platforms.remove(platform, kind, subjectId);
  else {
    const holder = platforms.holder(platform, kind, number, subjectId);
    if (holder)
      throw new AppError('conflict', `平台编号 ${number} 已登记给 ${holder.number || holder.title}，请核对 ${own}。`);
    const values = { kind, subject_id: subjectId, platform, number, entered_on: on, entered_by: actor.name };
    platforms.put(values);
  }
  return { own, before: found.entry?.number ?? null, after: number === '' ? null : number, on };
}

/** Changes one platform of the profile, or adds it: its name, its columns and how its receipts are headed. */
export function savePlatform(context: CommandContext, { platform, reason }: ParsedInputOf<'platform.save'>) {
  const { bureau } = context.workspace;
  const profile = bureau.profile();
  const { platforms } = profile.publicationRule;
  const before = platforms.find(({ code }) => code === platform.code) ?? null;
  const others = before ? platforms.map(one => (one === before ? platform : one)) : [...platforms, platform];
  const publicationRule = { ...profile.publicationRule, platforms: others };
  bureau.saveProfile({ ...profile, publicationRule }, instantText(context.now()));
  context.note({ subject: `平台 ${platform.name}`, before, after: platform, reason });
  return { done: true } as const;
}
