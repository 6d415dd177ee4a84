import type { PublicationKind } from '#domain/publication/publication-kind.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

export interface WantedPublication {
  readonly kind: PublicationKind;
  /** annual_plan, plan_change, task (scheme, draw-list), assignment (correction) or disclosure_stop (stop), by kind. */
  readonly subjectId: number;
  readonly title: string;
  /** YYYY-MM-DD; null where nothing sets a day. */
  readonly due: string | null;
  /** Whether the day may still move because a year's holidays are not announced. */
  readonly provisional: boolean;
  /** Of a correction: what stood, what stands from now on, and why. */
  readonly change?: { readonly was: string; readonly becomes: string; readonly reason: string };
}

/**
 * Says that something must be made public from now on, and returns the id of its record. What still waits for the same
 * thing is renewed instead and keeps the earlier day, so that asking twice neither doubles nor postpones it.
 */
export function openPublication({ workspace, now }: CommandContext, wanted: WantedPublication): number {
  const { kind, subjectId, title, due, provisional, change } = wanted;
  const waiting = workspace.publications.of(kind, subjectId).find(({ state }) => state === 'open');
  if (!waiting) {
    const fields = { kind, subject_id: subjectId, title, due, provisional: Number(provisional) };
    return workspace.publications.open({ ...fields, ...change, opened_at: instantText(now()) });
  }
  const keepsDay = waiting.due !== null && (due === null || waiting.due <= due);
  const day = keepsDay ? {} : { due, provisional: Number(provisional) };
  workspace.publications.change(waiting.id, { title, ...day, ...change });
  return waiting.id;
}
