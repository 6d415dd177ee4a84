import { type Insertable, type Selectable, sql } from 'kysely';
import { searchTerms } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';
import type { TrainingRecord } from './inspector-dossier-store.ts';

/** 协助人员和专家: a register of its own, from which nobody can be drawn (国办发〔2024〕54号; domain.md 4.5). */
export function assistantStore(database: Database) {
  const { build } = database;
  const all = build.selectFrom('assistant').selectAll().orderBy('id');

  return {
    count: (): number =>
      database.first(build.selectFrom('assistant').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Everybody whose name, unit or fields contain every part of the text. */
    search(text: string): AssistantRecord[] {
      let query = all;
      for (const term of searchTerms(text)) {
        const pattern = `%${escapeLike(term)}%`;
        query = query.where(sql<boolean>`(search like ${pattern} escape '\\' or initials like ${pattern} escape '\\')`);
      }
      return database.all(query);
    },

    get: (id: number): AssistantRecord | null => database.first(all.where('id', '=', id)) ?? null,

    /** By code; else by name and unit. */
    find(code: string | null, name: string, unit: string): AssistantRecord | null {
      const bearer = code && database.first(all.where('code', '=', code));
      return bearer || (database.first(all.where('name', '=', name).where('unit', '=', unit)) ?? null);
    },

    /** Adds somebody, or changes the one with an id; answers the id. */
    put(id: number | null, values: Omit<NewAssistant, 'never_inspector'>): number {
      if (id === null) {
        return database.run(build.insertInto('assistant').values({ ...values, never_inspector: 1 })).lastId;
      }
      database.run(build.updateTable('assistant').set(values).where('id', '=', id));
      return id;
    },

    setPhone: (id: number, sealed: Uint8Array | null) =>
      database.run(build.updateTable('assistant').set({ phone_sealed: sealed }).where('id', '=', id)),

    /** 培训记录 by assistant id. */
    trainings(): Map<number, TrainingRecord[]> {
      const rows = build.selectFrom('assistant_training').selectAll().orderBy('assistant_id').orderBy('position');
      const lists = new Map<number, TrainingRecord[]>();
      for (const { assistant_id: id, on_day: on, course, hours, result } of database.all(rows)) {
        lists.set(id, [...(lists.get(id) ?? []), { on, course, hours, result }]);
      }
      return lists;
    },

    setTrainings(id: number, trainings: readonly TrainingRecord[]): void {
      database.run(build.deleteFrom('assistant_training').where('assistant_id', '=', id));
      for (const [place, { on, course, hours, result }] of trainings.entries()) {
        const values = { assistant_id: id, position: place + 1, on_day: on, course, hours, result };
        database.run(build.insertInto('assistant_training').values(values));
      }
    },
  };
}

export type AssistantRecord = Selectable<Schema['assistant']>;
export type NewAssistant = Insertable<Schema['assistant']>;
