import { allocate } from '#domain/draw/allocation.ts';
import { stratumPools } from '#domain/draw/frame.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenFrame } from './reveal-draw.ts';

/** Sizes of frozen frames, kept because a frame never changes and the projector asks often. */
const known = new Map<string, readonly number[]>();

/** For each class of the plan: how many stand in the frozen list (N) and how many are to be drawn (n). */
export function stratumSizes(workspace: Workspace, draw: DrawRecord, plan: DrawPlan) {
  const codes = plan.strata.map(({ code }) => code);
  const key = `${draw.frame_digest} ${codes.join(' ')}`;
  const sizes =
    known.get(key) ?? stratumPools(frozenFrame(workspace, draw.frame_digest), codes).map(({ length }) => length);
  known.set(key, sizes);
  if (known.size > 100) known.clear();
  const drawn = allocate(plan, sizes);
  return plan.strata.map(({ code, name }, place) => ({ code, name, N: sizes[place] ?? 0, n: drawn[place] ?? 0 }));
}
