import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import type { ResultDetails, ResultEntry } from '#domain/result/result-entry.ts';
import type { QueryContext } from '../service/context.ts';
import type { EvidenceRecord } from './evidence-store.ts';
import { isPublic } from './open-sheet.ts';
import { circumstancesOf, itemsOfSheet, outcomeNames } from './sheet-circumstances.ts';
import { outcomeWords, type StoredResult, storedResult } from './stored-result.ts';

/** Everything there is of one 检查任务单: what it is judged by, its result, evidence and earlier versions. */
export function getResult(context: QueryContext, { assignmentId }: ParsedInputOf<'result.get'>) {
  const { workspace } = context;
  const sheet = workspace.assignments.get(assignmentId);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单。');
  const { drawnOn, allowedFrom, teamIds, fullRecord } = circumstancesOf(context, sheet);
  const names = outcomeNames(context);
  const stored = storedResult(workspace, assignmentId);
  return {
    assignmentId,
    number: sheet.number,
    taskId: sheet.task_id,
    taskName: workspace.tasks.get(sheet.task_id)?.name ?? '',
    objectName: sheet.object_name,
    items: itemsOfSheet(workspace, sheet).map(({ id, name, sub_item }) => ({ id, title: itemTitle(name, sub_item) })),
    teamIds: [...teamIds],
    drawnOn,
    allowedFrom,
    fullRecord,
    reviewNeeded: workspace.bureau.profile().resultRule.reviewNeeded,
    isPublic: isPublic(context, sheet),
    result: stored && resultAnswer(stored, names),
    evidence: workspace.evidence.of(assignmentId).map(row => evidenceAnswer(context, row)),
    editions: workspace.resultDetails.editions(assignmentId).map(edition => {
      const body = JSON.parse(edition.body) as ResultEntry & { readonly enteredName: string };
      const { checkedOn, endedOn, finding, note, enteredName } = body;
      const outcomeName = [body.outcome, ...body.moreOutcomes].map(code => names.get(code) ?? code).join('；');
      const { version, at, by, reason } = edition;
      return { version, outcomeName, checkedOn, endedOn, finding, note, enteredName, at, by, reason };
    }),
  };
}

function resultAnswer({ record, entry }: StoredResult, names: ReadonlyMap<string, string>) {
  const { outcome, checkedOn, endedOn, inspectorIds, finding, note, ...details } = entry;
  return {
    ...{ outcome, checkedOn, endedOn, finding, note },
    inspectorIds: [...inspectorIds],
    details: openDetails(details),
    outcomeName: outcomeWords(names, record),
    version: record.version,
    state: record.state as 'entered' | 'returned' | 'reviewed',
    enteredAt: record.entered_at,
    enteredName: record.entered_name,
    reviewedName: record.reviewed_name,
    reviewedAt: record.reviewed_at,
    reviewOpinion: record.review_opinion,
  };
}

const openDetails = (details: ResultDetails) => ({
  ...details,
  items: [...details.items],
  moreOutcomes: [...details.moreOutcomes],
  products: details.products.map(({ verdict, fields }) => ({ verdict, fields: { ...fields } })),
});

/** A file of evidence as a page sees it: ready to be opened as long as it lies where it was put. */
export function evidenceAnswer({ workspace, application }: QueryContext, row: EvidenceRecord) {
  const path = join(workspace.folder, row.path);
  const { name, bytes, sha256 } = row;
  const file = existsSync(path) ? application.grants.grantOutput({ path, name, bytes, sha256 }) : null;
  return {
    id: row.id,
    itemId: row.item_id,
    name,
    note: row.note,
    bytes,
    sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
    removedAt: row.removed_at,
    removeReason: row.remove_reason,
    file: file === null ? null : { file, name, bytes, sha256 },
  };
}
