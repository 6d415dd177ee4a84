import { sql } from 'kysely';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from './object-filter.ts';

/** `certificate_until` of a certificate that is valid without an end (长期). */
export const openEndedCertificate = '9999-12-31';

/** 执法检查人员名录库; a bureau has hundreds, so a list is read whole and filtered by rules. */
export function inspectorStore(database: Database) {
  const { build } = database;

  return {
    count: (): number =>
      database.first(build.selectFrom('inspector').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Everybody whose name, unit, certificate or initials contain the text, in the order they were registered. */
    search(text: string) {
      let query = build.selectFrom('inspector').selectAll().orderBy('id');
      const wanted = searchForm(text);
      if (wanted !== '') {
        const pattern = `%${escapeLike(wanted)}%`;
        query = query.where(sql<boolean>`(search like ${pattern} escape '\\' or initials like ${pattern} escape '\\')`);
      }
      return database.all(query);
    },

    get: (id: number) => database.first(build.selectFrom('inspector').selectAll().where('id', '=', id)) ?? null,

    /** Whom or what each inspector must keep away from, by inspector id. */
    recusals(): Map<number, string[]> {
      const byInspector = new Map<number, string[]>();
      for (const row of database.all(build.selectFrom('inspector_recusal').selectAll().orderBy('subject'))) {
        const subjects = byInspector.get(row.inspector_id) ?? [];
        subjects.push(row.subject);
        byInspector.set(row.inspector_id, subjects);
      }
      return byInspector;
    },

    /** How many objects each inspector has been given in a calendar year, by inspector id. */
    loads(year: number): Map<number, number> {
      const rows = database.all(
        build
          .selectFrom('assignment_inspector')
          .innerJoin('assignment', 'assignment.id', 'assignment_inspector.assignment_id')
          .innerJoin('task', 'task.id', 'assignment.task_id')
          .where('task.year', '=', year)
          .where('task.state', '!=', 'void')
          .select(['inspector_id', build.fn.countAll<number>().as('count')])
          .groupBy('inspector_id'),
      );
      return new Map(rows.map(row => [row.inspector_id, row.count]));
    },

    change(
      id: number,
      values: { status: string; recusals: readonly string[]; notOwnArea: boolean },
      at: string,
    ): boolean {
      const { changes } = database.run(
        build
          .updateTable('inspector')
          .set({ status: values.status, not_own_area: values.notOwnArea ? 1 : 0, updated_at: at })
          .where('id', '=', id),
      );
      if (changes === 0) return false;
      database.run(build.deleteFrom('inspector_recusal').where('inspector_id', '=', id));
      for (const subject of new Set(values.recusals)) {
        database.run(build.insertInto('inspector_recusal').values({ inspector_id: id, subject }));
      }
      return true;
    },
  };
}

export type InspectorRecord = ReturnType<ReturnType<typeof inspectorStore>['search']>[number];
