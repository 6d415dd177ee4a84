import { AppError } from '#contract/app-error.ts';
import type { OutputOf } from '#contract/contract.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Kept = NonNullable<ReturnType<Workspace['comparisons']['get']>>;

type Counts = OutputOf<'comparison.get'>['counts'];

/** A comparison as pages see it. */
export function comparisonView(kept: Kept): OutputOf<'comparison.get'> {
  return {
    id: kept.id,
    source: kept.source,
    fileName: kept.file_name,
    fileSha256: kept.file_sha256,
    madeBy: kept.made_by,
    madeAt: kept.made_at,
    objects: kept.object_count,
    counts: JSON.parse(kept.counts) as Counts,
  };
}

/** Counts the parts of a comparison anew and keeps the counts, so that a list of comparisons needs no counting. */
export function countParts(workspace: Workspace, id: number): OutputOf<'comparison.get'> {
  const kept = requireComparison(workspace, id);
  const { rows, common } = workspace.comparisons.tally(id);
  const countOf = (outcome: string, how?: string) =>
    rows
      .filter(row => row.outcome === outcome && (how === undefined || row.how === how))
      .reduce((sum, { count }) => sum + count, 0);
  const counts: Counts = {
    rows: kept.row_count,
    byCode: countOf('common', 'code'),
    byName: countOf('common', 'name'),
    decided: countOf('common', 'decided'),
    common,
    doubtful: countOf('doubtful'),
    theirs: countOf('theirs'),
    ours: kept.object_count - common,
    unreadable: countOf('unreadable'),
  };
  workspace.comparisons.setCounts(id, JSON.stringify(counts));
  return comparisonView({ ...kept, counts: JSON.stringify(counts) });
}

/** A kept comparison; throws AppError('not-found'). */
export function requireComparison(workspace: Workspace, id: number): Kept {
  const kept = workspace.comparisons.get(id);
  if (!kept) throw new AppError('not-found', '找不到这次名单比对。');
  return kept;
}
