import { type Insertable, type Selectable, sql } from 'kysely';
import { searchTerms } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';

/** `certificate_until` of a certificate that is valid without an end (长期). */
export const openEndedCertificate = '9999-12-31';

/** 执法检查人员名录库; a bureau has hundreds, so a list is read whole and filtered by rules. */
export function inspectorStore(database: Database) {
  const { build } = database;

  return {
    count: (): number =>
      database.first(build.selectFrom('inspector').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Everybody whose name, unit, certificate or initials contain every part of the text, in the order they were registered. */
    search(text: string) {
      let query = build.selectFrom('inspector').selectAll().orderBy('id');
      for (const term of searchTerms(text)) {
        const pattern = `%${escapeLike(term)}%`;
        query = query.where(sql<boolean>`(search like ${pattern} escape '\\' or initials like ${pattern} escape '\\')`);
      }
      return database.all(query);
    },

    /** The row ids of codes, in their order; codes that nobody has are left out. */
    idsOf(codes: readonly string[]): number[] {
      const found = build.selectFrom('inspector').select(['id', 'code']).where('code', 'in', codes);
      const ids = new Map(database.all(found).map(({ id, code }) => [code, id]));
      return codes.flatMap(code => ids.get(code) ?? []);
    },

    /** The highest row id; 0 while there is nobody. */
    lastId: (): number =>
      database.first(build.selectFrom('inspector').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0,

    /** Everybody with exactly this name. */
    namesakes: (name: string): InspectorRecord[] =>
      database.all(build.selectFrom('inspector').selectAll().where('name', '=', name).orderBy('id')),

    /** By certificate number; where one side has none, by name and unit, if these mean one person only. */
    find(certificate: string | null, name: string, unit: string): InspectorRecord | null {
      const people = build.selectFrom('inspector').selectAll();
      const holder = certificate && database.first(people.where('certificate', '=', certificate));
      if (holder) return holder;
      const namesakes = database.all(people.where('name', '=', name).where('unit', '=', unit).orderBy('id'));
      const without = namesakes.filter(person => person.certificate === null);
      if (without.length === 1) return without[0] ?? null;
      return certificate === null && namesakes.length === 1 ? (namesakes[0] ?? null) : null;
    },

    /** Who has a certificate number. */
    holderOf: (certificate: string): InspectorRecord | null =>
      database.first(build.selectFrom('inspector').selectAll().where('certificate', '=', certificate)) ?? null,

    codeTaken: (code: string): boolean =>
      database.first(build.selectFrom('inspector').select('id').where('code', '=', code)) !== undefined,

    /** Adds a person, or changes the one with an id; answers the id. */
    put(id: number | null, code: string, values: Omit<NewInspector, 'code'>): number {
      if (id === null) return database.run(build.insertInto('inspector').values({ code, ...values })).lastId;
      database.run(build.updateTable('inspector').set(values).where('id', '=', id));
      return id;
    },

    /** Keeps a telephone number, sealed for this very person. */
    setPhone: (id: number, sealed: Uint8Array | null) =>
      database.run(build.updateTable('inspector').set({ phone_sealed: sealed }).where('id', '=', id)),

    get: (id: number) => database.first(build.selectFrom('inspector').selectAll().where('id', '=', id)) ?? null,

    /** Whether a person stands on any task sheet, or went on one. */
    hasSheets: (id: number): boolean =>
      ['assignment_inspector', 'result_inspector'].some(
        table => database.statement(`SELECT 1 FROM ${table} WHERE inspector_id = ? LIMIT 1`).get(id) !== undefined,
      ),

    /** Takes somebody out who stands nowhere else any more. */
    remove: (id: number) => database.run(build.deleteFrom('inspector').where('id', '=', id)),

    /** How many objects each inspector has been given in a calendar year, by inspector id. */
    loads(year: number): Map<number, number> {
      const rows = database.all(
        build
          .selectFrom('assignment_inspector')
          .innerJoin('assignment', 'assignment.id', 'assignment_inspector.assignment_id')
          .innerJoin('task', 'task.id', 'assignment.task_id')
          .where('task.year', '=', year)
          .where('task.state', '!=', 'void')
          .where('assignment.voided_at', 'is', null)
          .select(['inspector_id', build.fn.countAll<number>().as('count')])
          .groupBy('inspector_id'),
      );
      return new Map(rows.map(row => [row.inspector_id, row.count]));
    },

    /** On how many task sheets of a calendar year each inspector stood as one who went, by inspector id. */
    visits(year: number): Map<number, number> {
      const rows = database.all(
        build
          .selectFrom('result_inspector')
          .innerJoin('assignment', 'assignment.id', 'result_inspector.assignment_id')
          .innerJoin('task', 'task.id', 'assignment.task_id')
          .where('task.year', '=', year)
          .where('task.state', '!=', 'void')
          .where('assignment.voided_at', 'is', null)
          .select(['inspector_id', build.fn.countAll<number>().as('count')])
          .groupBy('inspector_id'),
      );
      return new Map(rows.map(row => [row.inspector_id, row.count]));
    },

    /** Everybody who stands on a task sheet of a task. */
    sentFor: (taskId: number): ReadonlySet<number> =>
      new Set(
        database
          .all(
            build
              .selectFrom('assignment_inspector')
              .innerJoin('assignment', 'assignment.id', 'assignment_inspector.assignment_id')
              .where('assignment.task_id', '=', taskId)
              .where('assignment.voided_at', 'is', null)
              .select('inspector_id')
              .distinct(),
          )
          .map(row => row.inspector_id),
      ),

    /** The years in which anybody was given an object, newest first. */
    years: (): number[] =>
      database
        .all(build.selectFrom('task').select('year').distinct().where('state', '!=', 'void').orderBy('year', 'desc'))
        .map(({ year }) => year),

    /** Changes columns of a person; false where there is none with this id. */
    change: (id: number, values: Partial<Omit<NewInspector, 'id'>>): boolean =>
      database.run(build.updateTable('inspector').set(values).where('id', '=', id)).changes > 0,
  };
}

export type NewInspector = Insertable<Schema['inspector']>;
export type InspectorRecord = Selectable<Schema['inspector']>;
