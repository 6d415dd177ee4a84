import type { Selectable } from 'kysely';
import type { StopBasis, StopDays } from '#domain/publication/stop-machine.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { DisclosureStopTable } from '../db/publication-tables.ts';

export interface StoredStop extends StopDays {
  readonly id: number;
  readonly assignmentId: number;
  readonly applicant: string;
  readonly basis: StopBasis;
  readonly materials: string;
  readonly due: string;
  readonly decisionReason: string;
  readonly decidedBy: string | null;
}

interface NewStop {
  readonly assignment_id: number;
  readonly applicant: string;
  readonly basis: StopBasis;
  readonly materials: string;
  readonly applied_on: string;
  readonly due: string;
  readonly opened_at: string;
}

const MOST_CANDIDATES = 50;

/** 停止公示 and 信用修复: applications and what became of them. */
export function stopStore(database: Database) {
  const { build } = database;
  const rows = () => build.selectFrom('disclosure_stop').selectAll();
  const published = () =>
    build
      .selectFrom('assignment')
      .innerJoin('disclosure', 'disclosure.task_id', 'assignment.task_id')
      .innerJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
      .where('assignment.voided_at', 'is', null)
      .where('disclosure.confirmed_on', 'is not', null)
      .select(['assignment.id', 'assignment.number', 'assignment.object_name', 'disclosure.confirmed_on']);
  return {
    all: (): StoredStop[] => database.all(rows().orderBy('id', 'desc')).map(stored),
    get: (id: number): StoredStop | null => {
      const row = database.first(rows().where('id', '=', id));
      return row ? stored(row) : null;
    },
    ofAssignment: (id: number): StoredStop[] =>
      database.all(rows().where('assignment_id', '=', id).orderBy('id')).map(stored),
    add: (stop: NewStop): number =>
      database.run(build.insertInto('disclosure_stop').values({ ...stop, decision_reason: '' })).lastId,
    change: (id: number, values: Partial<Selectable<DisclosureStopTable>>): void => {
      database.run(build.updateTable('disclosure_stop').set(values).where('id', '=', id));
    },
    /** When the result of a sheet was made public, or null while it is not. */
    publishedOn: (assignmentId: number): string | null =>
      database.first(published().where('assignment.id', '=', assignmentId))?.confirmed_on ?? null,
    /** Published results whose sheet or business is called so, newest first. */
    candidates: (text: string) => {
      const like = `%${escapeLike(text)}%`;
      const found = published()
        .where(({ or, eb }) => or([eb('assignment.number', 'like', like), eb('assignment.object_name', 'like', like)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('disclosure_stop')
                .whereRef('disclosure_stop.assignment_id', '=', 'assignment.id')
                .where('stopped_on', 'is not', null)
                .select('disclosure_stop.id'),
            ),
          ),
        );
      return database.all(found.orderBy('assignment.id', 'desc').limit(MOST_CANDIDATES));
    },
    /** The sheets of a task whose results are no longer shown. */
    stoppedSheets: (taskId: number): Set<number> =>
      new Set(
        database
          .all(
            build
              .selectFrom('disclosure_stop')
              .innerJoin('assignment', 'assignment.id', 'disclosure_stop.assignment_id')
              .where('assignment.task_id', '=', taskId)
              .where('stopped_on', 'is not', null)
              .select('assignment_id'),
          )
          .map(({ assignment_id }) => assignment_id),
      ),
  };
}

const stored = (row: Selectable<DisclosureStopTable>): StoredStop => ({
  id: row.id,
  assignmentId: row.assignment_id,
  applicant: row.applicant,
  basis: row.basis as StopBasis,
  materials: row.materials,
  due: row.due,
  appliedOn: row.applied_on,
  acceptedOn: row.accepted_on,
  decision: row.decision as StopDays['decision'],
  decisionReason: row.decision_reason,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  stoppedOn: row.stopped_on,
  noticedOn: row.noticed_on,
  synchronizedOn: row.synchronized_on,
});
