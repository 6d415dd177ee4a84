import type { InputOf } from '#contract/contract.ts';
import type { DisclosureRow } from './deadline.ts';

/** What a clerk states of a publication: when, where, and by what it can be found again. */
export type Confirmation = Omit<InputOf<'disclosure.confirm'>, 'taskId'>;

/** What the dialog proposes: what was stated before, or today on the platform of the profile. */
export function proposedConfirmation(row: DisclosureRow, platform: string, today: string): Confirmation {
  return { on: row.confirmedOn ?? today, channel: row.channel ?? platform, receipt: row.receipt ?? '' };
}

export type ConfirmationProblems = Partial<Record<keyof Confirmation, string>>;

/** What is missing or cannot be, by field, in sentences. */
export function confirmationProblems(
  { on, channel, receipt }: Confirmation,
  lastEnd: string | null,
  today: string,
): ConfirmationProblems {
  const problems: ConfirmationProblems = {};
  if (on === '') problems.on = '请填写公示日期。';
  else if (on > today) problems.on = '公示日期不能晚于今天：还没有公示的，不能先确认。';
  else if (lastEnd !== null && on < lastEnd) problems.on = `公示日期不能早于最后一户检查完成的日期 ${lastEnd}。`;
  if (channel.trim() === '') problems.channel = '请填写在哪里公示。';
  if (receipt.trim() === '') problems.receipt = '请填写回执编号或网址；没有凭据的，不能算已公示。';
  return problems;
}
