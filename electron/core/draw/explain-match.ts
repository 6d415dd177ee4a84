import { sha256Hex } from '#domain/draw/digest.ts';
import { type Frame, indexOfObject, objectReader } from '#domain/draw/frame.ts';
import { infeasibilitySentence } from '#domain/draw/infeasibility.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import type { TeamMatch } from '#domain/draw/team-match.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenFrame } from './frozen-frame.ts';

/** Kept because nothing that decides it ever changes, the projector asks often, and the frozen list may be long. */
const known = new Map<string, string>();

/** Why not every drawn object can have its team, with names (SSJ-DRAW/1 §2.8); null when all have one. */
export function explainMatch(
  workspace: Workspace,
  draw: DrawRecord,
  plan: DrawPlan,
  result: DrawResult,
): string | null {
  const matches = result.match === undefined ? [] : [result.match].flat();
  if (matches.every(match => match.ok)) return null;
  const key = sha256Hex(JSON.stringify([draw.frame_digest, plan, result]));
  const sentence = known.get(key) ?? sentenceOf(frozenFrame(workspace, draw.frame_digest), plan, result, matches);
  if (known.size > 20) known.clear();
  known.set(key, sentence);
  return sentence;
}

function sentenceOf(frame: Frame, plan: DrawPlan, result: DrawResult, matches: readonly TeamMatch[]): string {
  const objectAt = objectReader(frame);
  const objects = result.drawn.map(({ id }) => objectAt(indexOfObject(frame, id)));
  const groups = rosterGroups(plan);
  const sentences = matches.flatMap((match, place) => {
    const group = groups[place];
    return match.ok || !group ? [] : [infeasibilitySentence(plan, group, objects, match.certificate)];
  });
  return sentences.join('');
}
