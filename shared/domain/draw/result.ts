import { allocate } from './allocation.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './digest.ts';
import { elementAt } from './element-at.ts';
import { type Frame, indexOfObject, objectReader, stratumPools } from './frame.ts';
import { SEEDRANDOM_VERSION } from './generator.ts';
import { type DrawPlan, PROTOCOL } from './plan.ts';
import { drawOrder } from './sample.ts';
import { DISCARDED_WORDS } from './stream.ts';
import { type DepartmentMatch, matchTeams, type TeamMatch } from './team-match.ts';

/** Rows and drawn objects of one stratum, in the names of a version-1 bundle. */
export interface StratumCount {
  readonly stratum: string;
  /** Rows in the frame. */
  readonly N: number;
  /** Objects drawn. */
  readonly n: number;
}

/** One object in draw order. */
export interface DrawnObject {
  readonly stratum: string;
  /** Its place in the draw order of its stratum, from 1; reserves continue after the drawn ones. */
  readonly n: number;
  /** Its place in the pool of its stratum, from 0. */
  readonly index: number;
  readonly id: string;
}

/** The full outcome of an attempt (SSJ-DRAW/1, 2.11). */
export interface DrawResult {
  readonly counts: readonly StratumCount[];
  readonly drawn: readonly DrawnObject[];
  readonly reserves: readonly DrawnObject[];
  /** Absent for a draw of objects only, a list in plan order for a joint draw. */
  readonly match?: TeamMatch | readonly DepartmentMatch[];
}

/** Computes the outcome of an attempt; the same plan, frame and seed always give the same. RangeError for other protocols. */
export function computeResult(plan: DrawPlan, frame: Frame, seed: string): DrawResult {
  assertComputable(plan);
  const pools = stratumPools(
    frame,
    plan.strata.map(({ code }) => code),
  );
  const numbers = allocate(
    plan,
    pools.map(({ length }) => length),
  );
  const objectAt = objectReader(frame);
  const counts: StratumCount[] = [];
  const drawn: DrawnObject[] = [];
  const reserves: DrawnObject[] = [];
  const drawnRows: number[] = [];
  plan.strata.forEach(({ code }, place) => {
    const pool = elementAt(pools, place);
    const number = elementAt(numbers, place);
    counts.push({ stratum: code, N: pool.length, n: number });
    drawOrder(seed, code, pool.length, number + plan.reserve).forEach((index, position) => {
      const row = elementAt(pool, index);
      const object = { stratum: code, n: position + 1, index, id: objectAt(row).id };
      if (position >= number) reserves.push(object);
      else {
        drawn.push(object);
        drawnRows.push(row);
      }
    });
  });
  const match = matchTeams(plan, drawnRows.map(objectAt), seed);
  return match === undefined ? { counts, drawn, reserves } : { counts, drawn, reserves, match };
}

/**
 * The outcome of an attempt that makes only the teams: the objects of the earlier attempt stand, their teams are matched anew
 * under a later version of the plan and the attempt's own seed (SSJ-DRAW/1, 2.8 and 2.14).
 */
export function rematchResult(plan: DrawPlan, frame: Frame, seed: string, earlier: DrawResult): DrawResult {
  assertComputable(plan);
  const objectAt = objectReader(frame);
  const { counts, drawn, reserves } = earlier;
  const match = matchTeams(
    plan,
    drawn.map(({ id }) => objectAt(indexOfObject(frame, id))),
    seed,
  );
  return match === undefined ? { counts, drawn, reserves } : { counts, drawn, reserves, match };
}

/** The digest of an outcome: H(cjson{counts, drawn, reserves, match}), without match where there is none (SSJ-DRAW/1, 2.13). */
export function resultDigest({ counts, drawn, reserves, match }: DrawResult): string {
  const covered = match === undefined ? { counts, drawn, reserves } : { counts, drawn, reserves, match };
  return sha256Hex(canonicalJson(covered));
}

function assertComputable({ protocol, seedrandom, discard }: DrawPlan): void {
  if (protocol !== PROTOCOL) throw new RangeError(`The plan follows ${protocol}, not ${PROTOCOL}.`);
  if (seedrandom !== SEEDRANDOM_VERSION) throw new RangeError(`The plan asks for seedrandom ${seedrandom}.`);
  if (discard !== DISCARDED_WORDS) throw new RangeError(`The plan discards ${discard} words, not ${DISCARDED_WORDS}.`);
}
