import { type CheckSourceCode, checkSources } from '../vocabulary/check-source.ts';
import type { VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

/** Where a check outside the draw may come from: every source of domain.md 4.20-F but the draw itself. */
export const outsideSources = checkSources.filter(({ drawn }) => !drawn);
export type OutsideSourceCode = Exclude<CheckSourceCode, 'random-planned' | 'random-added'>;

/** 检查类型 of the 25问 on 国办发〔2024〕54号. */
export const outsideCheckKinds = [
  { code: 'daily', name: '日常检查', sort: 1 },
  { code: 'case', name: '个案检查', sort: 2, aliases: ['个案'] },
  { code: 'special', name: '专项检查', sort: 3, aliases: ['专项'] },
  { code: 'observation', name: '观摩督导', sort: 4, aliases: ['观摩', '督导'] },
] as const satisfies readonly VocabularyEntry[];

/** What the approval of a check is judged by; days YYYY-MM-DD. */
export interface Approval {
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  readonly urgentReason: string | null;
  readonly checkedOn: string;
}

/** Why a check was not rightly approved; null where it was: beforehand by the head, or afterwards with what was urgent (R-133, 54号). */
export function approvalFault({ approvedBy, approvedOn, urgentReason, checkedOn }: Approval): string | null {
  const isUrgent = (urgentReason ?? '') !== '';
  if (approvedBy === '' || approvedOn === null) {
    return isUrgent ? null : '检查须事先经负责人批准。请填写批准人和批准日期；情况紧急的，请写明紧急理由。';
  }
  if (approvedOn > checkedOn && !isUrgent) {
    return `批准日期 ${approvedOn} 晚于检查日期 ${checkedOn}。事后补批的，请写明当时的紧急理由。`;
  }
  return null;
}
