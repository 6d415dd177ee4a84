import type { OutputOf } from '#contract/contract.ts';
import { dateText } from '../../ui/date-text.ts';

export type VersionRow = OutputOf<'itemList.versions'>['versions'][number];

/** How a version stands, in a word or two. */
export function versionState(
  { state, inForce, validFrom }: Pick<VersionRow, 'state' | 'inForce' | 'validFrom'>,
  today: string,
): string {
  if (state === 'draft') return '草稿';
  if (inForce) return '现行';
  return (validFrom ?? '') > today ? '待生效' : '已被替代';
}

/** 「第二版（草稿）」. */
export function versionName(
  version: Pick<VersionRow, 'title' | 'state' | 'inForce' | 'validFrom'>,
  today: string,
): string {
  return `${version.title}（${versionState(version, today)}）`;
}

/** The days a version counts. */
export function versionTerm({
  state,
  validFrom,
  validTo,
}: Pick<VersionRow, 'state' | 'validFrom' | 'validTo'>): string {
  if (state === 'draft') return '发布时定';
  const from = validFrom === null ? '一直有效' : `${dateText(validFrom)} 起`;
  return validTo === null ? from : `${validFrom === null ? '' : `${dateText(validFrom)} `}至 ${dateText(validTo)}`;
}
