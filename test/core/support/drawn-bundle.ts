import { BUNDLE_FORMAT, type BundleAttempt, type SealedBundle } from '#domain/draw/bundle.ts';
import { ledgerHead, nextEntry } from '#domain/draw/ledger.ts';
import type { LedgerEntry, LedgerRecord } from '#domain/draw/ledger-entry.ts';
import { planDigest } from '#domain/draw/plan.ts';
import { computeResult, resultDigest } from '#domain/draw/result.ts';
import { type AttemptBinding, attemptSeed, commitment } from '#domain/draw/seed.ts';
import { frozen, type RandomDraw } from './random-draws.ts';

/** Holds a random draw with the functions of the domain, and puts its evidence together. */
export function drawnBundle({ plan, frame, attempts, ledgerStart }: RandomDraw): SealedBundle {
  const { text, digest } = frozen(frame);
  const binding = { drawId: plan.drawId, frame: digest, plan: planDigest(plan) };
  const ledger: LedgerEntry[] = [];
  const start = ledgerStart ?? undefined;
  const record = (entry: LedgerRecord) =>
    ledger.push(nextEntry(ledger, entry, `2026-03-02T01:30:00.${String(ledger.length).padStart(3, '0')}Z`, start));
  record({ type: 'frame_frozen', data: { drawId: plan.drawId, frame: digest, rows: frame.rows.length } });
  record({ type: 'plan_frozen', data: { drawId: plan.drawId, plan: binding.plan } });
  const held = attempts.map((one, place): BundleAttempt => {
    const attempt = place + 1;
    const bound: AttemptBinding = { ...binding, attempt, machine: one.machine };
    const commit = commitment(bound);
    record({ type: 'commit', data: { drawId: plan.drawId, attempt, commit } });
    one.witnesses.forEach((value, index) => {
      record({ type: 'witness', data: { attempt, index: index + 1, method: '十面骰', value } });
    });
    const seed = attemptSeed(bound, one.witnesses);
    const result = computeResult(plan, frame, seed);
    if (one.cancelled === 'before-reveal') record(cancellation(attempt));
    record({ type: 'reveal', data: { attempt, machine: one.machine, seed } });
    record({ type: 'result', data: { attempt, digest: resultDigest(result) } });
    for (const match of result.match === undefined ? [] : [result.match].flat()) {
      if (!match.ok) record({ type: 'infeasible', data: { attempt, certificate: match.certificate } });
    }
    if (one.cancelled === 'after-result') record(cancellation(attempt));
    return { attempt, machine: one.machine, witness: one.witnesses, commit, seed, ...result };
  });
  return {
    format: BUNDLE_FORMAT,
    plan,
    planDigest: binding.plan,
    frameDigest: digest,
    frameText: text,
    attempts: held,
    ledger,
    ...(start === undefined ? {} : { ledgerStart: start }),
    ledgerHead: ledgerHead(ledger, start),
  };
}

const cancellation = (attempt: number): LedgerRecord => ({
  type: 'cancel',
  data: { attempt, reason: '停电', approvedBy: ['局长', '纪检组长'] },
});
