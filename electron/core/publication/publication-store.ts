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
}

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
