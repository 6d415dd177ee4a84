import { AppError } from '#contract/app-error.ts';
import { commonMark, type NumberSeries, seriesOf } from '#domain/document/number-series.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** 单位资料 says the 代字 of these two purposes; they are numbered in the same register. */
export const bureauPurposes = { notice: '检查通知书', bulletin: '抽查结果公告' } as const;

/** Every series of the bureau by its purpose. */
export function allSeries({ bureau, numbers }: Workspace): NumberSeries[] {
  const { noticeSign, bulletinSign } = bureau.get();
  const own = numbers.series();
  return [
    { purpose: bureauPurposes.notice, mark: noticeSign },
    { purpose: bureauPurposes.bulletin, mark: bulletinSign },
    ...seriesOf(own, bureau.profile().numberSeries, commonMark(noticeSign, bulletinSign)),
  ];
}

/** The 代字 of a purpose; throws AppError('conflict') where none is set. */
export function markOf(workspace: Workspace, purpose: string): string {
  const found = allSeries(workspace).find(series => series.purpose === purpose);
  if (found) return found.mark;
  throw new AppError('conflict', `还没有设置“${purpose}”的发文代字。请在发文字号里设置，或改选别的代字。`);
}
