import { attemptSeed, commitment } from '#domain/draw/seed.ts';
import type { Projected } from '../draw-state.ts';

/** Whether machine number, commitment and seed agree, computed anew from what is shown (SSJ-DRAW/1 2.4). */
export function seedAgrees(stage: Projected): boolean {
  const { machine, planDigest, seed } = stage;
  if (machine === null || planDigest === null || seed === null) return false;
  const { number: drawId, attempt, frameDigest: frame } = stage;
  const binding = { drawId, attempt, frame, plan: planDigest, machine };
  const values = stage.witnesses.map(({ value }) => value);
  return commitment(binding) === stage.commitment && attemptSeed(binding, values) === seed;
}
