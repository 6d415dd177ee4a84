import type { followUpContract } from '#contract/follow-up-contract.ts';
import type { HandlersOf } from '../service/handlers.ts';
import { assignFollowUps, enterMissing } from './follow-up-bulk.ts';
import { exportFollowUps, exportOutsideChecks, exportReferrals } from './follow-up-export.ts';
import { draftFollowUpPaper, draftReminder } from './follow-up-paper.ts';
import { followUpFacets, getFollowUp, listFollowUps } from './follow-up-queries.ts';
import { stepFollowUp } from './follow-up-steps.ts';
import { addOutsideCheck, voidOutsideCheck } from './outside-check-commands.ts';
import { importOutsideChecks, lookOutsideChecks } from './outside-check-file.ts';
import { listOutsideChecks } from './outside-check-list.ts';
import { importPenalties, listPenalties, lookPenalties, matchPenalty, takeBackPenalties } from './penalty-jobs.ts';
import { openClue, openReferral, stepClue, stepReferral } from './referral-commands.ts';
import { listClues, listReferrals } from './referral-queries.ts';

/** 后续处置: the ledger, 移送 and 抄告, penalty decisions, checks outside the draw. */
export const followUpHandlers: HandlersOf<keyof typeof followUpContract> = {
  'followUp.list': listFollowUps,
  'followUp.facets': followUpFacets,
  'followUp.get': getFollowUp,
  'followUp.step': stepFollowUp,
  'followUp.assign': assignFollowUps,
  'followUp.enterMissing': enterMissing,
  'followUp.paper': draftFollowUpPaper,
  'followUp.export': exportFollowUps,
  'referral.list': listReferrals,
  'referral.open': openReferral,
  'referral.step': stepReferral,
  'referral.export': exportReferrals,
  'referral.remind': draftReminder,
  'clue.list': listClues,
  'clue.open': openClue,
  'clue.step': stepClue,
  'penalty.look': lookPenalties,
  'penalty.import': importPenalties,
  'penalty.list': listPenalties,
  'penalty.match': matchPenalty,
  'penalty.takeBack': takeBackPenalties,
  'penalty.batches': ({ workspace }) => workspace.penalties.batches(),
  'outsideCheck.list': listOutsideChecks,
  'outsideCheck.add': addOutsideCheck,
  'outsideCheck.void': voidOutsideCheck,
  'outsideCheck.visits': ({ workspace }, { objectId, year }) => ({
    visits: workspace.outsideChecks.visits(objectId, year),
  }),
  'outsideCheck.look': lookOutsideChecks,
  'outsideCheck.import': importOutsideChecks,
  'outsideCheck.export': exportOutsideChecks,
};
