import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

/** Writes down where a published version was made public, and by what that can be found again; entries are only ever added. */
export function discloseVersion(context: CommandContext, input: ParsedInputOf<'itemList.disclose'>) {
  const { itemVersions } = context.workspace;
  const { id, on, address, receipt, reason } = input;
  const version = itemVersions.get(id);
  if (!version) throw new AppError('not-found', '找不到清单的这一版，可能已被放弃。');
  const title = versionTitle(version.number);
  if (version.state !== 'published') throw new AppError('conflict', `${title}还没有发布，不能登记公示。`);
  if (on > chinaDate(context.now())) throw new AppError('invalid-input', '公示日期不能晚于今天。');
  itemVersions.disclose({ versionId: id, on, address, receipt, at: instantText(context.now()) });
  context.note({ subject: `抽查事项清单 ${title}`, after: { 公示日期: on, 网址: address, 凭据: receipt }, reason });
  return { done: true } as const;
}
