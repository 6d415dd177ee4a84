import { readFileSync } from 'node:fs';
import type { DrawBundle } from '#domain/draw/bundle.ts';
import type { MatchOutcome, MatchProblem } from '#domain/draw/match-problem.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import type { AttemptBinding } from '#domain/draw/seed.ts';

/** `vectors.json`: known answers of the generator. */
export interface GeneratorAnswers {
  readonly vectors: readonly {
    readonly label: string;
    readonly seed: string;
    readonly int32: readonly number[];
    readonly uint32: readonly number[];
    readonly double: readonly number[];
    readonly double_hex: readonly string[];
    readonly quick: readonly number[];
    readonly mixed_int32_double_quick: readonly number[];
    readonly int32_after_1e6: readonly number[];
    readonly sha256_of_first_65536_int32_be: string;
    readonly sha256_of_first_65536_double_be: string;
  }[];
  readonly collisions: Readonly<Record<string, boolean>>;
}

interface WrittenProblem {
  readonly t: readonly number[];
  readonly elig: readonly (readonly number[])[];
  readonly spec: readonly (readonly number[] | null)[];
  readonly cap: readonly number[];
  readonly load0: readonly number[];
}

/** `vectors-protocol.json`: known answers of the protocol. */
export interface ProtocolAnswers {
  readonly input: AttemptBinding & { readonly witness: readonly string[] };
  readonly commit: string;
  readonly seed: string;
  readonly streamKey_objectA: string;
  readonly objectA_first10_u32: readonly number[];
  readonly objectA_below_3x2p30: readonly number[];
  readonly objectA_below_words: number;
  readonly objectA_sample_12_of_1000000: readonly number[];
  readonly objectB_sample_10_of_10: readonly number[];
  readonly objectA_sample_5000_of_1000000_sha256: string;
  readonly objectA_5000_last3: readonly number[];
  readonly allocate_total: {
    readonly in: { strata: WrittenStratum[]; total: number };
    readonly out: readonly number[];
  };
  readonly allocate_ceil: { readonly in: WrittenStratum[]; readonly out: readonly number[] };
  readonly match: {
    readonly in: WrittenProblem;
    readonly out: { team: number[][]; load: number[]; repairs: number; balanced: number; words: number };
  };
  readonly match_infeasible: { readonly in: WrittenProblem; readonly out: MatchOutcome };
  readonly frame: { readonly text: string; readonly sha256: string };
  readonly cjson: { readonly text: string; readonly sha256: string };
}

interface WrittenStratum {
  readonly code: string;
  readonly N: number;
  readonly bp: number;
}

/** `joint-draw.json`: a joint draw of three departments, one of them infeasible, with substitutions and absences after it. */
export interface JointDraw {
  readonly plan: DrawPlan;
  readonly planDigest: string;
  readonly frameText: string;
  readonly frameDigest: string;
  readonly machine: string;
  readonly witness: readonly string[];
  readonly commit: string;
  readonly seed: string;
  readonly result: DrawResult;
  readonly resultDigest: string;
  readonly substitutions: readonly {
    readonly out: string;
    readonly used: readonly string[];
    readonly outcome: unknown;
  }[];
  readonly absences: readonly {
    readonly object: string;
    readonly absent: string;
    readonly outcome: { in: string; team: string[] };
  }[];
}

/** A matching with the stream it uses and its known outcome. */
export interface KnownMatching {
  readonly seed: string;
  readonly problem: MatchProblem;
  readonly outcome: MatchOutcome;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as T;
}

export const generatorAnswers = read<GeneratorAnswers>('resources/draw-protocol/vectors.json');
export const protocolAnswers = read<ProtocolAnswers>('resources/draw-protocol/vectors-protocol.json');
export const exampleBundle = read<DrawBundle & { readonly frameText: string }>(
  'resources/draw-protocol/example-bundle.json',
);
export const jointDraw = read<JointDraw>('test/fixtures/draw/joint-draw.json');
export const knownMatchings = read<KnownMatching[]>('test/fixtures/draw/matchings.json');

/** A problem in the short names of `vectors-protocol.json`. */
export function matchProblem(written: WrittenProblem): MatchProblem {
  const { t, elig, spec, cap, load0 } = written;
  return { teamSizes: t, eligible: elig, specialists: spec, caps: cap, carriedLoads: load0 };
}
