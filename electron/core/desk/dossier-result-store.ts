import type { Database } from '../db/database.ts';
import { sheetsOf } from './sheets-of-store.ts';

/** What a dossier gathers of results and of what became of them. */
export function dossierResultStore(database: Database) {
  const { build } = database;
  const { sheetIds } = sheetsOf(database);

  return {
    resultItems: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('result_item')
          .innerJoin('inspection_item', 'inspection_item.id', 'result_item.item_id')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .select(['assignment_id', 'inspection_item.name', 'checked', 'problem', 'finding', 'article', 'handling'])
          .orderBy('assignment_id')
          .orderBy('item_id'),
      ),

    evidence: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('result_evidence')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .where('removed_at', 'is', null)
          .select(['assignment_id', 'name', 'path', 'sha256', 'added_at', 'added_by'])
          .orderBy('assignment_id')
          .orderBy('id'),
      ),

    editions: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('result_edition')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .select(['assignment_id', 'version', 'body', 'at', 'by', 'reason'])
          .orderBy('assignment_id')
          .orderBy('version'),
      ),

    rechecks: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('recheck')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .selectAll()
          .orderBy('id'),
      ),

    /** What was made public of a task and of its sheets besides the results. */
    publications: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('publication')
          .selectAll()
          .where(({ or, and, eb }) =>
            or([
              and([eb('kind', 'in', ['scheme', 'draw-list', 'result']), eb('subject_id', '=', taskId)]),
              and([eb('kind', '=', 'correction'), eb('subject_id', 'in', sheetIds(taskId, assignmentId))]),
            ]),
          )
          .orderBy('id'),
      ),

    platformEntries: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('platform_entry')
          .selectAll()
          .where(({ or, and, eb }) =>
            or([
              and([eb('kind', '=', 'task'), eb('subject_id', '=', taskId)]),
              and([eb('kind', '=', 'result'), eb('subject_id', 'in', sheetIds(taskId, assignmentId))]),
            ]),
          )
          .orderBy('kind')
          .orderBy('subject_id'),
      ),

    followUps: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('follow_up')
          .selectAll()
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .orderBy('id'),
      ),

    /** Referrals of follow-ups; clues about officers never stand in a file that is handed on. */
    referrals: (followUpIds: readonly number[]) =>
      database.all(
        build
          .selectFrom('referral')
          .selectAll()
          .where('follow_up_id', 'in', followUpIds.length > 0 ? followUpIds : [0])
          .where('restricted', '=', 0)
          .orderBy('id'),
      ),

    penalties: (followUpIds: readonly number[]) =>
      database.all(
        build
          .selectFrom('penalty_decision')
          .selectAll()
          .where('follow_up_id', 'in', followUpIds.length > 0 ? followUpIds : [0])
          .orderBy('id'),
      ),

    /** The papers of a task, or those that one of its sheets shares with it. */
    documents: (taskId: number, assignmentId: number | null) => {
      const all = build
        .selectFrom('document')
        .where('task_id', '=', taskId)
        .select(['kind', 'title', 'number', 'path', 'sha256', 'made_at', 'assignment_id'])
        .orderBy('id');
      if (assignmentId === null) return database.all(all.where('assignment_id', 'is', null));
      return database.all(
        all.where(({ or, eb }) => or([eb('assignment_id', 'is', null), eb('assignment_id', '=', assignmentId)])),
      );
    },
  };
}
