import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { PUBLIC_METHOD } from '#domain/draw/witness-rule.ts';
import { drawStage } from '../draw/draw-stage.ts';
import { requireDraw } from '../draw/draw-steps.ts';
import type { JobContext } from '../service/context.ts';
import { issueDrawPaper } from './draw-papers.ts';
import { officialDate } from './official-date.ts';
import { paperFonts } from './paper-fonts.ts';
import { composeWitnessSlips } from './witness-slips.ts';

const verifyPlace = ['事后向本单位索取公开证据，', '用随附的验证页或程序核对链头。'];

/** 见证单: a slip for each witness, so that a record changed later contradicts paper in someone else's hands. */
export async function makeWitnessSlips(context: JobContext, { drawId }: ParsedInputOf<'document.witnessSlips'>) {
  const { draw } = requireDraw(context, drawId);
  const stage = drawStage(context, { drawId });
  // Before all numbers are open, a slip would show one witness's number to the next.
  if (!stage || stage.witnesses.length === 0 || draw.state === 'COMMITTED') {
    throw new AppError('conflict', '见证数字还没有到齐，现在不能制作见证单。请在全部数字公开之后再制作。');
  }
  const document = composeWitnessSlips(
    {
      bureau: stage.bureau,
      drawNumber: stage.number,
      occasion: stage.occasion,
      date: officialDate(draw.started_at.slice(0, 10)),
      ledgerHead: stage.ledgerHead,
      entries: context.workspace.draws.ledger(drawId).length,
      verifyPlace,
      isRehearsal: stage.rehearsal,
      witnesses: stage.witnesses.filter(({ method }) => method !== PUBLIC_METHOD),
    },
    paperFonts(context.application),
  );
  const [paper] = await issueDrawPaper(context, stage, '见证单', document);
  if (!paper) throw new RangeError('One paper was given and one is issued.');
  return paper;
}
