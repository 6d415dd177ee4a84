import { indexOfObject, objectReader } from '#domain/draw/frame.ts';
import { infeasibilitySentence } from '#domain/draw/infeasibility.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenFrame } from './reveal-draw.ts';

/** Why not every drawn object can have its team, with names (SSJ-DRAW/1 §2.8); null when all have one. */
export function explainMatch(
  workspace: Workspace,
  draw: DrawRecord,
  plan: DrawPlan,
  result: DrawResult,
): string | null {
  const matches = result.match === undefined ? [] : [result.match].flat();
  if (matches.every(match => match.ok)) return null;
  const frame = frozenFrame(workspace, draw.frame_digest);
  const objectAt = objectReader(frame);
  const objects = result.drawn.map(({ id }) => objectAt(indexOfObject(frame, id)));
  const groups = rosterGroups(plan);
  const sentences = matches.flatMap((match, place) => {
    const group = groups[place];
    return match.ok || !group ? [] : [infeasibilitySentence(plan, group, objects, match.certificate)];
  });
  return sentences.join('');
}
