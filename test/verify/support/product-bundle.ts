import type { BundleAttempt, PlanVersion, SealedBundle } from '#domain/draw/bundle.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { elementAt } from '#domain/draw/element-at.ts';
import type { Frame } from '#domain/draw/frame.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { LEDGER_ORIGIN, ledgerHead, nextEntry } from '#domain/draw/ledger.ts';
import type { LedgerEntry, LedgerRecord } from '#domain/draw/ledger-entry.ts';
import { type DrawPlan, type PlanInspector, planDigest } from '#domain/draw/plan.ts';
import { computeResult, type DrawResult, rematchResult, resultDigest } from '#domain/draw/result.ts';
import { attemptSeed, commitment } from '#domain/draw/seed.ts';
import { openStream } from '#domain/draw/stream.ts';
import type { Chance } from './chance.ts';
import { laterChanges } from './later-changes.ts';
import { type Row, randomPlan } from './random-plan.ts';

const columns = ['id', 'stratum', 'name', 'unit', 'category'];

/** A draw as the product computes it: its bundle, and the outcome of each attempt. */
export interface ProductDraw {
  readonly bundle: SealedBundle & { readonly frameText: string };
  readonly results: readonly DrawResult[];
}

interface Meeting {
  readonly attempts: number;
  /** Objects that are replaced after the last attempt. */
  readonly replaced: number;
  /** Objects and inspectors that change after that, whole records; some before the close and some after it. */
  readonly changes?: number;
  /** Where no teams exist, only the teams are drawn again under a later plan. */
  readonly teamsAgain?: boolean;
  readonly ledgerStart?: string;
}

/** Holds a draw of the product from the plan to the close. */
export function holdDraw(plan: DrawPlan, rows: readonly Row[], meeting: Meeting): ProductDraw {
  const built = buildFrame(columns, rows);
  if (!built.ok) throw new Error(JSON.stringify(built.problems[0]));
  const read = readFrame(built.text);
  if (!read.ok) throw new Error(read.reason);
  const [frame, digest] = [sha256Hex(built.text), planDigest(plan)];
  const { drawId } = plan;
  const ledger: LedgerEntry[] = [];
  const start = meeting.ledgerStart ?? LEDGER_ORIGIN;
  const add = (record: LedgerRecord) => {
    const time = new Date(Date.UTC(2026, 2, 1, 1, 30, ledger.length)).toISOString();
    ledger.push(nextEntry(ledger, record, time, start));
  };
  add({ type: 'frame_frozen', data: { drawId, frame, rows: rows.length } });
  add({ type: 'plan_frozen', data: { drawId, plan: digest } });
  const results: DrawResult[] = [];
  const attempts: BundleAttempt[] = [];
  const plans: PlanVersion[] = [];
  const hold = (attempt: number, inForce: DrawPlan, objectsOf?: number) => {
    const kept = objectsOf === undefined ? {} : { objectsOf };
    const binding = {
      drawId,
      attempt,
      frame,
      plan: planDigest(inForce),
      machine: sha256Hex(`${drawId} machine ${attempt}`),
    };
    const { machine } = binding;
    const witness = ['12345678', `00000${attempt}`, String(BigInt(`0x${machine.slice(0, 30)}`))];
    const [commit, seed] = [commitment(binding), attemptSeed(binding, witness)];
    add({ type: 'commit', data: { drawId, attempt, commit, ...kept } });
    witness.forEach((value, place) => {
      add({ type: 'witness', data: { attempt, index: place + 1, method: '密封纸条', value } });
    });
    const earlier = objectsOf === undefined ? undefined : results[objectsOf - 1];
    const result = earlier
      ? rematchResult(inForce, read.frame, seed, earlier)
      : computeResult(inForce, read.frame, seed);
    add({ type: 'reveal', data: { attempt, machine, seed } });
    add({ type: 'result', data: { attempt, digest: resultDigest(result) } });
    if (attempt < meeting.attempts)
      add({ type: 'cancel', data: { attempt, reason: '投影中断', approvedBy: ['局长 张某', '纪检 李某'] } });
    results.push(result);
    attempts.push({ attempt, machine, witness, commit, seed, ...kept, ...result });
  };
  for (let attempt = 1; attempt <= meeting.attempts; attempt++) hold(attempt, plan);
  let standing = plan;
  if (meeting.teamsAgain === true && hasNoTeams(results.at(-1))) {
    const attempt = meeting.attempts + 1;
    standing = laterPlan(plan);
    plans.push({ attempt, plan: standing, planDigest: planDigest(standing) });
    add({ type: 'plan_frozen', data: { drawId, plan: planDigest(standing), attempt } });
    hold(attempt, standing, meeting.attempts);
  }
  const last = attempts.at(-1);
  const simple = last ? replacements(last, meeting.replaced) : [];
  for (const record of simple) add(record);
  const later = last && simple.length === 0 ? changesOf(standing, read.frame, attempts, meeting.changes ?? 0) : [];
  for (const data of later.slice(0, 1)) add({ type: 'replace', data });
  add({ type: 'close', data: { attempt: attempts.length } });
  for (const data of later.slice(1)) add({ type: 'replace', data });
  const head = { format: 'ssj-draw-bundle/1', plan, planDigest: digest, frameDigest: frame } as const;
  const chain = { ledger, ledgerHead: ledgerHead(ledger, start) };
  const link = meeting.ledgerStart === undefined ? {} : { ledgerStart: meeting.ledgerStart };
  const versions = plans.length === 0 ? {} : { plans };
  return { bundle: { ...head, ...versions, frameText: built.text, attempts, ...link, ...chain }, results };
}

const hasNoTeams = (result: DrawResult | undefined) => [result?.match ?? []].flat().some(match => !match.ok);

/** The same plan with inspectors who may go everywhere. */
function laterPlan(plan: DrawPlan): DrawPlan {
  const helped = (roster: readonly PlanInspector[]) => [
    ...roster,
    ...[1, 2, 3].map(number => ({
      ...elementAt(roster, 0),
      id: `${elementAt(roster, 0).id}-${number}`,
      cap: 99,
      recuse: [],
    })),
  ];
  if (plan.departments) {
    return { ...plan, departments: plan.departments.map(one => ({ ...one, roster: helped(one.roster) })) };
  }
  return { ...plan, roster: helped(plan.roster ?? []) };
}

/** Kinds and places follow from the seed, so that the same draw always changes the same way. */
function changesOf(plan: DrawPlan, frame: Frame, attempts: readonly BundleAttempt[], number: number) {
  const last = attempts.at(-1);
  if (!last) return [];
  const { attempt, seed, objectsOf, ...result } = last;
  const orderSeed = attempts[(objectsOf ?? attempt) - 1]?.seed ?? seed;
  const stream = openStream(seed, 'changes');
  return laterChanges({ plan, frame, attempt, seed, orderSeed, result }, number, stream.below);
}

function replacements({ attempt, drawn, reserves }: BundleAttempt, number: number): LedgerRecord[] {
  const waiting = [...reserves];
  return drawn.slice(0, number).flatMap(({ id: out, stratum }) => {
    const place = waiting.findIndex(row => row.stratum === stratum);
    const [next] = place < 0 ? [] : waiting.splice(place, 1);
    if (!next) return [];
    const data = { attempt, out, in: next.id, reason: '已注销', rule: `同层候补 ${next.n}` };
    return [{ type: 'replace', data } satisfies LedgerRecord];
  });
}

/** A draw of the product with everything left to chance. */
export function randomDraw(chance: Chance, number: number, most = 60): ProductDraw {
  const { plan, rows } = randomPlan(chance, number, most);
  return holdDraw(plan, rows, {
    attempts: chance.happens(15) ? 2 : 1,
    replaced: chance.happens(40) ? chance.below(3) : 0,
    changes: chance.below(6),
    teamsAgain: chance.happens(80),
    ...(chance.happens(50) ? { ledgerStart: sha256Hex(`before ${number}`) } : {}),
  });
}
