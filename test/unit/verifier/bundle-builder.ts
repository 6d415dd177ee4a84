import { createHash } from 'node:crypto';
import seedrandom from 'seedrandom';
import { canonicalJson, countsPerStratum, matchInspectors } from '../../../resources/draw-protocol/verify-bundle.mjs';
import type { Attempt, Bundle, Department, DrawnPlace, LedgerEntry, Plan } from './example-bundle.ts';

/** A row of the frame under test; missing fields become empty. */
export interface FrameRow {
  id: string;
  stratum: string;
  unit?: string;
  category?: string;
}

export interface Ceremony {
  witness?: string[];
  /** Where the attempt is cancelled: before its numbers are revealed, or after its result. */
  cancelled?: 'before-reveal' | 'after-result';
  announcesInfeasible?: boolean;
  resumes?: boolean;
  /** Values a cheat would use in place of the honest ones; everything after them is computed from them. */
  forged?: { machine?: string; commit?: string; seed?: string };
}

export interface BundleRecipe {
  plan: Plan;
  rows: FrameRow[];
  ceremonies?: Ceremony[];
  ledgerStart?: string;
  /** Changes the text of the frame before its digest is taken. */
  editFrame?: (text: string) => string;
}

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const digestOfJson = (value: unknown): string => digest(canonicalJson(value));

/** The canonical text of a frame. */
export function frameTextOf(rows: readonly FrameRow[]): string {
  const lines = [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(row => [row.id, row.stratum, `户${row.id}`, row.unit ?? '', row.category ?? ''].join('\t'));
  return `${['SSJ-DRAW/1\tframe\tid\tstratum\tname\tunit\tcategory', ...lines].join('\n')}\n`;
}

/** The integers of a stream, on the published package instead of the verifier's own generator. */
function streamOf(seed: string, label: string): (limit: number) => number {
  const generator = seedrandom(digest(`SSJ-DRAW/1 stream\n${seed}\n${label}\n`));
  for (let dropped = 0; dropped < 704; dropped++) generator.int32();
  return limit => {
    for (;;) {
      const word = generator.int32() >>> 0;
      if (word < 2 ** 32 - (2 ** 32 % limit)) return word % limit;
    }
  };
}

/** A whole shuffle that is then cut: slower than the verifier's, and obviously the same. */
function shuffled(size: number, below: (limit: number) => number): number[] {
  const places = Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const j = i + below(size - i);
    [places[i], places[j]] = [places[j] as number, places[i] as number];
  }
  return places;
}

/** Counts by trial instead of by formula (the least n whose share reaches the ratio); a total has its known answers. */
function countsOf(plan: Plan, sizes: number[]): number[] {
  if (plan.rounding === 'total') return countsPerStratum(plan, sizes);
  return plan.strata.map(({ count, bp = 0 }, h) => {
    const size = sizes[h] ?? 0;
    if (count !== undefined) return Math.min(count, size);
    let n = 0;
    while (plan.rounding === 'floor' ? (n + 1) * 10_000 <= size * bp : n * 10_000 < size * bp) n++;
    return n;
  });
}

function matchOf(plan: Plan, department: Department, rows: FrameRow[], below: (limit: number) => number): unknown {
  const { roster, teamSize } = department;
  const eligible = rows.map(row =>
    roster.flatMap((inspector, i) => {
      const isQualified = inspector.quals.includes(plan.baseQual ?? '') && !inspector.recuse?.includes(row.id);
      return isQualified && !(plan.avoidSameUnit && inspector.unit === (row.unit ?? '')) ? [i] : [];
    }),
  );
  const specialists = rows.map((row, object) => {
    const rule = plan.specialty?.find(({ category }) => category === (row.category ?? ''));
    return rule ? (eligible[object] ?? []).filter(i => roster[i]?.quals.includes(rule.qual)) : null;
  });
  const cap = roster.map(inspector => inspector.cap);
  const carried = roster.map(inspector => inspector.load0 ?? 0);
  const outcome = matchInspectors({ teamSize: rows.map(() => teamSize), eligible, specialists, cap, carried }, below);
  if (!outcome.ok) return outcome;
  return { ok: true, teams: outcome.team.map(team => team.map(i => roster[i]?.id)) };
}

function resultOf(
  plan: Plan,
  rows: FrameRow[],
  seed: string,
): Pick<Attempt, 'counts' | 'drawn' | 'reserves' | 'match'> {
  const counts: Attempt['counts'] = [];
  const drawn: DrawnPlace[] = [];
  const reserves: DrawnPlace[] = [];
  const drawnRows: FrameRow[] = [];
  const pools = plan.strata.map(({ code }) => rows.filter(row => row.stratum === code));
  const sizes = pools.map(pool => pool.length);
  const wanted = countsOf(plan, sizes);
  for (const [h, stratum] of plan.strata.entries()) {
    const pool = pools[h] ?? [];
    const n = wanted[h] ?? 0;
    counts.push({ stratum: stratum.code, N: pool.length, n });
    const order = shuffled(pool.length, streamOf(seed, `object/${stratum.code}`)).slice(0, n + plan.reserve);
    for (const [i, index] of order.entries()) {
      const row = pool[index] as FrameRow;
      (i < n ? drawn : reserves).push({ stratum: stratum.code, n: i + 1, index, id: row.id });
      if (i < n) drawnRows.push(row);
    }
  }
  const match = plan.departments
    ? plan.departments.map(department => ({
        department: department.code,
        ...(matchOf(plan, department, drawnRows, streamOf(seed, `match/${department.code}`)) as object),
      }))
    : plan.roster && matchOf(plan, plan as Department, drawnRows, streamOf(seed, 'match'));
  return { counts, drawn, reserves, ...(match === undefined ? {} : { match }) };
}

/** Numbers and links the ledger anew, so that a forgery cannot be told by its chain. */
export function reseal(bundle: Bundle): Bundle {
  let prev = bundle.ledgerStart ?? '0'.repeat(64);
  for (const [i, entry] of bundle.ledger.entries()) {
    const { time, type, data } = entry;
    Object.assign(entry, { seq: i + 1, prev, hash: digestOfJson({ seq: i + 1, time, type, data, prev }) });
    prev = entry.hash;
  }
  bundle.ledgerHead = prev;
  return bundle;
}

/** Puts the digest of the stated results into the ledger and seals it anew. */
export function resealResults(bundle: Bundle): Bundle {
  for (const { attempt, counts, drawn, reserves, match } of bundle.attempts) {
    const entry = bundle.ledger.find(({ type, data }) => type === 'result' && data.attempt === attempt);
    if (entry) entry.data.digest = digestOfJson({ counts, drawn, reserves, ...(match === undefined ? {} : { match }) });
  }
  return reseal(bundle);
}

/** Adds one entry to the ledger and seals it anew. */
export function append(bundle: Bundle, type: string, data: Record<string, unknown>): Bundle {
  bundle.ledger.push(entryOf(type, data));
  return reseal(bundle);
}

const entryOf = (type: string, data: Record<string, unknown>): LedgerEntry => ({
  seq: 0,
  time: '2026-03-02T01:30:00.000Z',
  type,
  data,
  prev: '',
  hash: '',
});

type Numbers = Pick<Attempt, 'attempt' | 'machine' | 'witness' | 'commit' | 'seed'>;

function numbersOf(
  attempt: number,
  { drawId, frame, planDigest }: { drawId: string; frame: string; planDigest: string },
  { witness = [`1234567${attempt}`, '880412', '5519370264'], forged = {} }: Ceremony,
): Numbers {
  const start = `${drawId}\n${attempt}\n${frame}\n${planDigest}\n`;
  const machine = forged.machine ?? digest(`machine ${attempt}`);
  const commit = forged.commit ?? digest(`SSJ-DRAW/1 commit\n${start}${machine}\n`);
  const lines = witness.map(value => `${value}\n`).join('');
  const honest = digest(`SSJ-DRAW/1 seed\n${start}${commit}\n${machine}\n${witness.length}\n${lines}`);
  return { attempt, machine, witness, commit, seed: forged.seed ?? honest };
}

function entriesAbout({ attempt, machine, witness, commit, seed }: Numbers, drawId: string, ceremony: Ceremony) {
  const cancel = entryOf('cancel', { attempt, reason: '停电', approvedBy: ['局长 张某', '纪检 李某'] });
  const entries = [entryOf('commit', { drawId, attempt, commit })];
  if (ceremony.resumes) entries.push(entryOf('resume', { attempt }));
  for (const [i, value] of witness.entries())
    entries.push(entryOf('witness', { attempt, index: i + 1, method: '十面骰', value }));
  if (ceremony.cancelled === 'before-reveal') entries.push(cancel);
  entries.push(entryOf('reveal', { attempt, machine, seed }), entryOf('result', { attempt, digest: '' }));
  if (ceremony.announcesInfeasible) entries.push(entryOf('infeasible', { attempt }));
  if (ceremony.cancelled === 'after-result') entries.push(cancel);
  return entries;
}

/** A bundle for a plan and a frame; honest unless the recipe forges something. */
export function buildBundle({ plan, rows, ceremonies = [{}], ledgerStart, editFrame }: BundleRecipe): Bundle {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const frameText = editFrame ? editFrame(frameTextOf(sorted)) : frameTextOf(sorted);
  const [frame, planDigest] = [digest(frameText), digestOfJson(plan)];
  const { drawId } = plan;
  const ledger = [
    entryOf('frame_frozen', { drawId, frame, rows: rows.length }),
    entryOf('plan_frozen', { drawId, plan: planDigest }),
  ];
  const attempts = ceremonies.map((ceremony, i) => {
    const attempt = numbersOf(i + 1, { drawId, frame, planDigest }, ceremony);
    ledger.push(...entriesAbout(attempt, drawId, ceremony));
    return { ...attempt, ...resultOf(plan, sorted, attempt.seed) };
  });
  const head = { format: 'ssj-draw-bundle/1', plan, planDigest, frameDigest: frame, frameText, attempts, ledger };
  return resealResults({ ...head, ledgerHead: '', ...(ledgerStart === undefined ? {} : { ledgerStart }) });
}
