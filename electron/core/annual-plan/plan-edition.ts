import type { EditionLine } from '#domain/annual-plan/line-content.ts';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { wordsOfLine } from './line-words.ts';
import type { PlanRecord } from './plan-store.ts';

/** The lines of a plan as an edition keeps them: in words, cancelled ones among them. */
export function editionLines(workspace: Workspace, planId: number): EditionLine[] {
  const profile = workspace.bureau.profile();
  return workspace.planLines.ofPlan(planId).map(line => ({
    id: line.id,
    position: line.position,
    isCancelled: line.cancelled_in !== null,
    words: wordsOfLine(line, workspace.planLines.items(line.id), profile),
  }));
}

/** An edition as it is frozen: canonical JSON and its SHA-256 (hexadecimal). */
export function frozenEdition(workspace: Workspace, plan: PlanRecord, version: number) {
  const { id, year, name, number, kind, department, superior_number, document_number } = plan;
  const body = canonicalJson({
    plan: { id, year, name, number, kind, department, superior_number, document_number, version },
    lines: editionLines(workspace, id),
  });
  return { body, digest: sha256Hex(body) };
}
