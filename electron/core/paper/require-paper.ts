import { AppError } from '#contract/app-error.ts';
import { type PaperState, type PaperStep, paperAfter } from '#domain/document/paper-state.ts';
import type { QueryContext } from '../service/context.ts';
import type { PaperRecord } from './paper-store.ts';

/** A paper by its id; throws AppError('not-found'). */
export function requirePaper({ workspace }: QueryContext, id: number): PaperRecord {
  const found = workspace.papers.get(id);
  if (!found) throw new AppError('not-found', '找不到这份公文，可能已经被删除。请刷新列表。');
  return found;
}

/** A paper that a step may be taken with, as whoever asks has seen it; throws AppError('conflict') with the reason. */
export function paperFor(
  context: QueryContext,
  step: PaperStep,
  { id, version }: { readonly id: number; readonly version: number },
): PaperRecord {
  const paper = requirePaper(context, id);
  requireStep(paper, step);
  if (paper.version !== version) {
    throw new AppError('conflict', `${paper.changed_by}在此期间改过这份公文。请重新打开，看过改动后再办。`);
  }
  return paper;
}

/** Throws AppError('conflict') where a paper does not stand so that the step may be taken. */
export function requireStep(paper: PaperRecord, step: PaperStep): void {
  const standing = { state: paper.state as PaperState, isNumbered: paper.mark !== null };
  if (paperAfter(standing, step) === null) throw new AppError('conflict', refusal(standing.state, step));
}

function refusal(state: PaperState, step: PaperStep): string {
  if (state === 'void') return '这份公文已经作废，不能再办理。需要时请复制一份新的草稿。';
  if (state === 'issued') return '这份公文已经印发，不能再改；有错的请作废后另发一份。';
  if (step === 'remove') return '这份公文已有发文字号，不能删除，请写明原因作废。';
  if (step === 'void') return '这份草稿还没有发文字号，不需要作废，直接删除即可。';
  if (state === 'approved') return '这份公文已经定稿。要修改请先退回修改。';
  return '这份公文还是草稿，请先定稿。';
}
