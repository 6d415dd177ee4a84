import { type Insertable, type Selectable, sql } from 'kysely';
import { matchingForm } from '#domain/text/normalise.ts';
import { searchTerms } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';

/** Who speaks for a department in the 联席会议. */
export interface RoleRecord {
  readonly name: string;
  readonly post: string;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly filing: string;
}

/** 部门和联席会议成员单位 (domain.md 4.6); a county has some dozens. */
export function departmentStore(database: Database) {
  const { build } = database;
  const all = build.selectFrom('department').selectAll().orderBy('id');

  return {
    count: (): number =>
      database.first(build.selectFrom('department').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Every department whose names contain every part of the text. */
    search(text: string): DepartmentRecord[] {
      let query = all;
      for (const term of searchTerms(text)) {
        const pattern = `%${escapeLike(term)}%`;
        query = query.where(sql<boolean>`(search like ${pattern} escape '\\' or initials like ${pattern} escape '\\')`);
      }
      return database.all(query);
    },

    get: (id: number): DepartmentRecord | null => database.first(all.where('id', '=', id)) ?? null,

    /** By full or short name, whatever its widths and brackets; the full name goes first. */
    byName(name: string): DepartmentRecord | null {
      const wanted = matchingForm(name);
      const departments = database.all(all);
      const named = (text: string | null) => text !== null && matchingForm(text) === wanted;
      return departments.find(one => named(one.name)) ?? departments.find(one => named(one.short_name)) ?? null;
    },

    /** Adds a department, or changes the one with an id; answers the id. */
    put(id: number | null, values: NewDepartment): number {
      if (id === null) return database.run(build.insertInto('department').values(values)).lastId;
      database.run(build.updateTable('department').set(values).where('id', '=', id));
      return id;
    },

    setPhone: (id: number, sealed: Uint8Array | null) =>
      database.run(build.updateTable('department').set({ phone_sealed: sealed }).where('id', '=', id)),

    /** 联席会议组成人员 by department id, also the former ones. */
    people(): Map<number, RoleRecord[]> {
      const rows = build.selectFrom('conference_role').selectAll().orderBy('department_id').orderBy('position');
      const lists = new Map<number, RoleRecord[]>();
      for (const { department_id: id, name, post, role, from_day, to_day, filing } of database.all(rows)) {
        lists.set(id, [...(lists.get(id) ?? []), { name, post, role, from: from_day, to: to_day, filing }]);
      }
      return lists;
    },

    setPeople(id: number, people: readonly RoleRecord[]): void {
      database.run(build.deleteFrom('conference_role').where('department_id', '=', id));
      for (const [place, { name, post, role, from, to, filing }] of people.entries()) {
        const values = { department_id: id, position: place + 1, name, post, role, from_day: from, to_day: to, filing };
        database.run(build.insertInto('conference_role').values(values));
      }
    },
  };
}

export type DepartmentRecord = Selectable<Schema['department']>;
export type NewDepartment = Insertable<Schema['department']>;
