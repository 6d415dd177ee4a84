import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import {
  type EditionLine,
  editionDifference,
  fieldDifferences,
  type LineWords,
} from '#domain/annual-plan/line-content.ts';
import type { QueryContext } from '../service/context.ts';
import type { PlanChangeRecord } from './plan-store.ts';
import { publicationDay, requirePlan } from './plan-view.ts';

/** An edition as it was frozen. */
export interface EditionBody {
  readonly plan: Readonly<Record<string, string | number | null>>;
  readonly lines: readonly EditionLine[];
}

type Change = OutputOf<'plan.history'>['changes'][number];

/** Editions of a plan and what was changed between them. */
export function planHistory(context: QueryContext, { id }: ParsedInputOf<'plan.history'>): OutputOf<'plan.history'> {
  const plan = requirePlan(context, id);
  const { plans } = context.workspace;
  return {
    editions: plans.editions(id).map(edition => ({
      version: edition.version,
      digest: edition.digest,
      approvedAt: edition.approved_at,
      approvedBy: JSON.parse(edition.approved_by) as string[],
      reason: edition.reason,
      lines: (JSON.parse(edition.body) as EditionBody).lines.filter(line => !line.isCancelled).length,
    })),
    changes: plans.changes(id).map(change => ({
      ...changeWords(change),
      isApproved: change.version <= plan.version,
      publishedOn: publicationDay(context, 'plan-change', change.id),
    })),
  };
}

/** A change in words. */
export function changeWords(change: PlanChangeRecord): Omit<Change, 'isApproved' | 'publishedOn'> {
  const before = wordsIn(change.before);
  const after = wordsIn(change.after);
  return {
    id: change.id,
    version: change.version,
    lineId: change.line_id,
    title: after?.name ?? before?.name ?? '',
    kind: change.kind as Change['kind'],
    fields: before && after ? fieldDifferences(before, after) : [],
    reason: change.reason,
    madeAt: change.made_at,
    madeBy: change.made_by,
  };
}

const wordsIn = (json: string | null): LineWords | null => (json === null ? null : (JSON.parse(json) as LineWords));

/** What one edition changed of another. */
export function planDifference(context: QueryContext, { id, before, after }: ParsedInputOf<'plan.difference'>) {
  requirePlan(context, id);
  const linesOf = (version: number) => {
    const edition = context.workspace.plans.edition(id, version);
    if (!edition) throw new AppError('not-found', `这个计划没有第 ${version} 版。`);
    return (JSON.parse(edition.body) as EditionBody).lines;
  };
  return editionDifference(linesOf(before), linesOf(after)).map(one => ({ ...one, fields: [...one.fields] }));
}
