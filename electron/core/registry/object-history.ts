import { objectChanges } from '#domain/registry/object-change.ts';
import { checkSources } from '#domain/vocabulary/check-source.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { drawsOf } from '../draw/object-draws.ts';
import type { QueryContext } from '../service/context.ts';
import type { ObjectRecord } from './object-store.ts';

/** Everything that became of an object, newest first: where it came from, each change field by field, draws and results. */
export function objectHistory({ workspace }: QueryContext, row: ObjectRecord) {
  const { objects } = workspace;
  const changes = objects.histories.changes(row.id);
  const first = objects.histories.batch(changes.at(-1)?.earlier_batch_id ?? row.batch_id);
  const events = [
    ...changes.map(change => ({
      at: change.at,
      what: change.register === 'by-hand' || change.actor !== null ? '手工修改' : `导入：${change.file_name}`,
      who: change.actor,
      reason: change.reason,
      changes: objectChanges(JSON.parse(change.changes)),
    })),
    ...drawsOf(workspace, row.id).map(draw => ({ ...plain, ...draw })),
    ...objects.histories.results(row.id).map(result => ({
      ...plain,
      at: result.entered_at,
      what: `检查结果：${nameOfCode(outcomes, result.outcome)}（${result.number}，${result.checked_on} 检查）`,
    })),
    ...workspace.outsideChecks.ofObject(row.id).map(check => ({
      ...plain,
      at: check.created_at,
      what: `抽取之外的检查（${nameOfCode(checkSources, check.source)}）：${nameOfCode(outcomes, check.outcome)}（${check.number}，${check.checked_on} 检查）`,
      who: check.created_by,
    })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  if (!first) return events;
  const what = first.register === 'by-hand' ? '手工录入' : `首次导入：${first.file_name}`;
  const at = first.register === 'by-hand' ? (changes.at(-1)?.at ?? row.updated_at) : first.finished_at;
  return [...events, { ...plain, at, what }];
}

const plain = { who: null, reason: null, changes: [] };
