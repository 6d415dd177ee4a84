import { allocate } from '#domain/draw/allocation.ts';
import { type StratumRows, stratumPools } from '#domain/draw/frame.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenFrame } from './frozen-frame.ts';

/** Sizes of frozen frames, kept because a frame never changes and the projector asks often. */
const known = new Map<string, readonly number[]>();

/** For each class of the plan: how many stand in the frozen list (N) and how many are to be drawn (n); a result has counted them. */
export function stratumSizes(workspace: Workspace, draw: DrawRecord, plan: DrawPlan, result: DrawResult | null) {
  const codes = plan.strata.map(({ code }) => code);
  const key = keyOf(draw.frame_digest, codes);
  const counted = known.get(key) ?? result?.counts.map(({ N }) => N);
  const sizes = counted ?? stratumPools(frozenFrame(workspace, draw.frame_digest), codes).map(({ length }) => length);
  keep(key, sizes);
  const drawn = allocate(plan, sizes);
  return plan.strata.map(({ code, name }, place) => ({ code, name, N: sizes[place] ?? 0, n: drawn[place] ?? 0 }));
}

/** Keeps the sizes that freezing has counted, so that a long list is not read for them again. */
export function noteStratumSizes(digest: string, plan: DrawPlan, counted: readonly StratumRows[]): void {
  const rows = new Map(counted.map(one => [one.stratum, one.rows]));
  const codes = plan.strata.map(({ code }) => code);
  keep(
    keyOf(digest, codes),
    codes.map(code => rows.get(code) ?? 0),
  );
}

const keyOf = (digest: string, codes: readonly string[]): string => `${digest} ${codes.join(' ')}`;

function keep(key: string, sizes: readonly number[]): void {
  if (known.size > 100) known.clear();
  known.set(key, sizes);
}
