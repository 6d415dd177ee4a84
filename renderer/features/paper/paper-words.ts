import type { OutputOf } from '#contract/contract.ts';
import type { Tone } from '../../ui/status-mark.tsx';

export type PaperRow = OutputOf<'paper.list'>['rows'][number];
export type PaperState = PaperRow['state'];

/** The states of a paper, in words. */
export const paperStateNames: Readonly<Record<PaperState, string>> = {
  draft: '草稿',
  approved: '已定稿',
  issued: '已印发',
  void: '已作废',
};

export const paperStateTones: Readonly<Record<PaperState, Tone>> = {
  draft: 'plain',
  approved: 'active',
  issued: 'official',
  void: 'late',
};
