import type { BundleAttempt, SealedBundle } from '#domain/draw/bundle.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { LEDGER_ORIGIN, ledgerHead, nextEntry } from '#domain/draw/ledger.ts';
import type { LedgerEntry, LedgerRecord } from '#domain/draw/ledger-entry.ts';
import { type DrawPlan, planDigest } from '#domain/draw/plan.ts';
import { computeResult, type DrawResult, resultDigest } from '#domain/draw/result.ts';
import { attemptSeed, commitment } from '#domain/draw/seed.ts';
import type { Chance } from './chance.ts';
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
  for (let attempt = 1; attempt <= meeting.attempts; attempt++) {
    const binding = { drawId, attempt, frame, plan: digest, machine: sha256Hex(`${drawId} machine ${attempt}`) };
    const { machine } = binding;
    const witness = ['12345678', `00000${attempt}`, String(BigInt(`0x${machine.slice(0, 30)}`))];
    const [commit, seed] = [commitment(binding), attemptSeed(binding, witness)];
    add({ type: 'commit', data: { drawId, attempt, commit } });
    witness.forEach((value, place) => {
      add({ type: 'witness', data: { attempt, index: place + 1, method: '密封纸条', value } });
    });
    const result = computeResult(plan, read.frame, seed);
    add({ type: 'reveal', data: { attempt, machine, seed } });
    add({ type: 'result', data: { attempt, digest: resultDigest(result) } });
    if (attempt < meeting.attempts)
      add({ type: 'cancel', data: { attempt, reason: '投影中断', approvedBy: ['局长 张某', '纪检 李某'] } });
    results.push(result);
    attempts.push({ attempt, machine, witness, commit, seed, ...result });
  }
  const last = attempts.at(-1);
  if (last) for (const record of replacements(last, meeting.replaced)) add(record);
  add({ type: 'close', data: { attempt: meeting.attempts } });
  const head = { format: 'ssj-draw-bundle/1', plan, planDigest: digest, frameDigest: frame } as const;
  const chain = { ledger, ledgerHead: ledgerHead(ledger, start) };
  const link = meeting.ledgerStart === undefined ? {} : { ledgerStart: meeting.ledgerStart };
  return { bundle: { ...head, frameText: built.text, attempts, ...link, ...chain }, results };
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
    replaced: chance.below(3),
    ...(chance.happens(50) ? { ledgerStart: sha256Hex(`before ${number}`) } : {}),
  });
}
