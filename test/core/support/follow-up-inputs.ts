import type { InputOf, MethodName } from '#contract/contract.ts';
import { everyFinding, everyOutsideCheck, everyReferral, handOver, outsideCheck } from './follow-up-work.ts';

const page = { after: null, limit: 10 };
const today = '2026-03-02';
const file = 'a'.repeat(24);
const sha256 = 'a'.repeat(64);
const close = { kind: 'close', reason: '试' };
const reply = { kind: 'reply', on: today, reply: '试', penaltyNumber: '' };

/** Inputs of the 后续处置 that are right in themselves. */
export const followUpInputs: Partial<Record<MethodName, unknown>> = {
  'followUp.list': { ...everyFinding, today, ...page },
  'followUp.facets': { today },
  'followUp.get': { id: 1, today },
  'followUp.step': { id: 1, seen: 1, step: close },
  'followUp.assign': { ids: [1], responsible: '所', principle: '谁管辖谁负责' },
  'followUp.paper': { id: 1, kind: 'case-transfer', referralId: null, issuedOn: today },
  'followUp.export': { ...everyFinding, today },
  'referral.list': { filter: everyReferral, today, ...page },
  'referral.open': { followUpId: 1, kind: 'case', ...handOver(today) },
  'referral.step': { id: 1, stage: 'replying', step: reply },
  'referral.export': { filter: everyReferral, today },
  'referral.remind': { id: 1, issuedOn: today },
  'clue.list': { text: '', today, ...page },
  'clue.open': { objectName: '某', ...handOver(today) },
  'clue.step': { id: 1, stage: 'replying', step: reply },
  'penalty.look': { file },
  'penalty.import': { file, sha256, chosen: [] },
  'penalty.list': { text: '', unmatched: true, ...page },
  'penalty.match': { id: 1, followUpId: 1, reason: '试' },
  'penalty.takeBack': { batch: today, reason: '试' },
  'outsideCheck.list': { filter: everyOutsideCheck, ...page },
  'outsideCheck.add': outsideCheck(today),
  'outsideCheck.void': { id: 1, reason: '试' },
  'outsideCheck.visits': { objectId: 1, year: 2026 },
  'outsideCheck.look': { file },
  'outsideCheck.import': { file, sha256 },
  'outsideCheck.export': { filter: everyOutsideCheck },
};

/** Jobs of it that only read. */
export const silentFollowUpJobs: readonly MethodName[] = [
  'followUp.export',
  'referral.export',
  'penalty.look',
  'outsideCheck.look',
  'outsideCheck.export',
];

const all = { after: null, limit: 100 };

/** Every question a page of the 后续处置 might have open. */
export const followUpQuestions: { readonly [Name in MethodName]?: InputOf<Name> } = {
  'followUp.list': { ...everyFinding, today: '2026-03-12', ...all },
  'followUp.facets': { today: '2026-03-12' },
  'followUp.get': { id: 1, today: '2026-03-12' },
  'referral.list': { filter: everyReferral, today: '2026-03-12', ...all },
  'clue.list': { text: '', today: '2026-03-12', ...all },
  'penalty.list': { text: '', unmatched: false, ...all },
  'penalty.batches': {},
  'outsideCheck.list': { filter: everyOutsideCheck, ...all },
  'outsideCheck.visits': { objectId: 1, year: 2026 },
};
