import type { Selectable } from 'kysely';
import type { PublicationKind } from '#domain/publication/publication-kind.ts';
import type { PublicationState } from '#domain/publication/publication-state.ts';
import type { Database } from '../db/database.ts';
import type { PublicationTable } from '../db/publication-tables.ts';

export interface StoredPublication extends Omit<Selectable<PublicationTable>, 'kind' | 'state'> {
  readonly kind: PublicationKind;
  readonly state: PublicationState;
}

interface NewPublication {
  readonly kind: PublicationKind;
  readonly subject_id: number;
  readonly title: string;
  readonly due: string | null;
  readonly provisional: number;
  readonly opened_at: string;
  readonly was?: string;
  readonly becomes?: string;
  readonly reason?: string;
}

const SUBJECT_NUMBERS = `
  SELECT publication.id, coalesce(CASE publication.kind
    WHEN 'plan' THEN (SELECT number FROM annual_plan WHERE id = subject_id)
    WHEN 'plan-change' THEN
      (SELECT number FROM annual_plan WHERE id = (SELECT plan_id FROM plan_change WHERE id = subject_id))
    WHEN 'correction' THEN (SELECT number FROM assignment WHERE id = subject_id)
    WHEN 'stop' THEN
      (SELECT number FROM assignment WHERE id = (SELECT assignment_id FROM disclosure_stop WHERE id = subject_id))
    ELSE (SELECT number FROM task WHERE id = subject_id)
  END, '') AS number
  FROM publication`;

const SUBJECT_DAY = `
  SELECT CASE kind
    WHEN 'plan' THEN (SELECT min(approved_at) FROM plan_edition WHERE plan_id = subject_id)
    WHEN 'plan-change' THEN (SELECT made_at FROM plan_change WHERE id = subject_id)
    WHEN 'scheme' THEN (SELECT approved_on FROM task WHERE id = subject_id)
    WHEN 'draw-list' THEN (SELECT max(started_at) FROM draw WHERE task_id = subject_id AND state = 'CLOSED' AND number NOT LIKE 'TEST-%')
    WHEN 'stop' THEN (SELECT stopped_on FROM disclosure_stop WHERE id = subject_id)
  END AS day FROM publication WHERE id = ?`;

const SUBJECT_TASK = `
  SELECT CASE kind
    WHEN 'scheme' THEN subject_id
    WHEN 'draw-list' THEN subject_id
    WHEN 'correction' THEN (SELECT task_id FROM assignment WHERE id = subject_id)
    WHEN 'stop' THEN (SELECT task_id FROM assignment
      WHERE id = (SELECT assignment_id FROM disclosure_stop WHERE id = subject_id))
  END AS task FROM publication WHERE id = ?`;

const OVERTAKEN = `
  SELECT CASE kind
    WHEN 'plan-change' THEN (SELECT plan_id FROM plan_change WHERE id = subject_id)
    WHEN 'stop' THEN (SELECT assignment_id FROM disclosure_stop WHERE id = subject_id)
  END AS above FROM publication WHERE id = ?`;

/** 公示记录: plans, changes, schemes, draw lists, corrections and stops; results stand in `disclosure`, item lists in `item_disclosure`. */
export function publicationStore(database: Database) {
  const { build } = database;
  const rows = () => build.selectFrom('publication').selectAll();
  return {
    /** In the order in which they were opened. */
    all: (): StoredPublication[] => database.all(rows().orderBy('id')).map(stored),
    get: (id: number): StoredPublication | null => {
      const row = database.first(rows().where('id', '=', id));
      return row ? stored(row) : null;
    },
    /** Those of one thing, oldest first. */
    of: (kind: PublicationKind, subjectId: number): StoredPublication[] =>
      database.all(rows().where('kind', '=', kind).where('subject_id', '=', subjectId).orderBy('id')).map(stored),
    open: (publication: NewPublication): number =>
      database.run(build.insertInto('publication').values({ ...publication, state: 'open' })).lastId,
    /** What each is about is known by: the number of a plan, a task or a task sheet, by the id of the record. */
    subjectNumbers: (): Map<number, string> =>
      new Map(
        (database.statement(SUBJECT_NUMBERS).all() as { id: number; number: string }[]).map(row => [
          row.id,
          row.number,
        ]),
      ),
    /** Tasks of which a published result was corrected in public. */
    correctedTasks: (): Set<number> =>
      new Set(
        database
          .all(
            build
              .selectFrom('publication')
              .innerJoin('assignment', 'assignment.id', 'publication.subject_id')
              .where('publication.kind', '=', 'correction')
              .where('publication.published_on', 'is not', null)
              .select('assignment.task_id')
              .distinct(),
          )
          .map(({ task_id }) => task_id),
      ),
    /** The day on which what a record is about came to be, YYYY-MM-DD; null where nothing says so. */
    subjectDay: ({ id }: StoredPublication): string | null =>
      (database.statement(SUBJECT_DAY).get(id) as { day: string | null } | undefined)?.day?.slice(0, 10) ?? null,
    /** The task to which the papers of a record belong; null for plans. */
    taskOf: ({ id }: StoredPublication): number | null =>
      (database.statement(SUBJECT_TASK).get(id) as { task: number | null } | undefined)?.task ?? null,
    /** The plan that a change is about, or the sheet that is no longer shown. */
    overtakenBy: ({ id }: StoredPublication): number | null =>
      (database.statement(OVERTAKEN).get(id) as { above: number | null } | undefined)?.above ?? null,
    change: (id: number, values: Partial<Omit<StoredPublication, 'id' | 'kind' | 'subject_id'>>): void => {
      database.run(build.updateTable('publication').set(values).where('id', '=', id));
    },
  };
}

const stored = (row: Selectable<PublicationTable>): StoredPublication => ({
  ...row,
  kind: row.kind as PublicationKind,
  state: row.state as PublicationState,
});
