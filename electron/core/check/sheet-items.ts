import { indexOfObject, rowAt } from '#domain/draw/frame.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { itemField } from '#domain/plan/item-choice.ts';
import type { DrawRecord } from '../draw/draw-store.ts';
import { itemColumn } from '../draw/frame-columns.ts';
import { frozenFrame } from '../draw/frozen-frame.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { KnownItem } from '../registry/item-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AssignmentRecord } from './assignment-store.ts';

/** The places of the items of objects in the plan, by the objects' codes; null where all are inspected for the same. */
type Places = ReadonlyMap<string, readonly number[]>;

/** Frozen lists never change and are long: what was read of one is kept for the few objects that were drawn. */
const kept = new WeakMap<Workspace, Map<string, Map<string, readonly number[]>>>();

/**
 * What each of these objects of a draw is inspected for, by its code, where the objects' items differ (不定项, R-130); null
 * where all are inspected for the same.
 */
export function itemsOfObjects(
  workspace: Workspace,
  draw: DrawRecord,
  codes: readonly string[],
): ReadonlyMap<string, readonly KnownItem[]> | null {
  const { items } = JSON.parse(draw.plan) as DrawPlan;
  const task = workspace.tasks.get(draw.task_id);
  if (items === undefined || !task) return null;
  const places = placesOf(workspace, draw.frame_digest, codes);
  const known = workspace.items.byIds(readDraft(task).itemIds);
  return new Map(
    codes.map(code => {
      const own = new Set(places.get(code)?.map(place => items[place - 1]?.code));
      return [code, known.filter(item => own.has(item.code))];
    }),
  );
}

/** The same for the task sheets of one draw, by their ids. */
export function itemsOfSheets(
  workspace: Workspace,
  sheets: readonly AssignmentRecord[],
): ReadonlyMap<number, readonly KnownItem[]> | null {
  const draw = sheets[0] ? workspace.draws.get(sheets[0].draw_id) : null;
  if (!draw) return null;
  const codes = new Map(sheets.map(sheet => [sheet.id, workspace.objects.get(sheet.object_id)?.code ?? '']));
  const items = itemsOfObjects(workspace, draw, [...codes.values()]);
  return items && new Map([...codes].map(([id, code]) => [id, items.get(code) ?? []]));
}

function placesOf(workspace: Workspace, digest: string, codes: readonly string[]): Places {
  const frames = kept.get(workspace) ?? new Map<string, Map<string, readonly number[]>>();
  kept.set(workspace, frames);
  const places = frames.get(digest) ?? new Map<string, readonly number[]>();
  frames.set(digest, places);
  const missing = codes.filter(code => !places.has(code));
  if (missing.length === 0) return places;
  const frame = frozenFrame(workspace, digest);
  const column = frame.columns.indexOf(itemColumn);
  for (const code of missing) {
    const index = indexOfObject(frame, code);
    places.set(code, itemField.read(index < 0 ? '' : (rowAt(frame, index)[column] ?? '')));
  }
  return places;
}
