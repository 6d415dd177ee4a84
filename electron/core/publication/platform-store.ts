import { type PlatformKind, platformKinds } from '#domain/publication/platform-field.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';

export interface EntryRow {
  readonly kind: PlatformKind;
  readonly subjectId: number;
  readonly number: string;
  readonly title: string;
  readonly entry: { readonly number: string; readonly on: string; readonly by: string } | null;
}

export interface EntryFilter {
  readonly platform: string;
  readonly kinds: readonly PlatformKind[];
  readonly entered: boolean | null;
  readonly text: string;
}

interface RawRow {
  readonly kind: PlatformKind;
  readonly rank: number;
  readonly subject_id: number;
  readonly number: string;
  readonly title: string;
  readonly entry_number: string | null;
  readonly entered_on: string | null;
  readonly entered_by: string | null;
}

/** Everything that has to stand on a platform as well: plans that are no drafts, tasks from their draw on, results. */
const SUBJECTS = `
  WITH subject (kind, rank, subject_id, number, title) AS (
    SELECT 'plan', 1, id, coalesce(number, ''), name FROM annual_plan WHERE state <> 'draft'
    UNION ALL
    SELECT 'task', 2, id, number, name FROM task WHERE state NOT IN ('draft', 'void')
    UNION ALL
    SELECT 'result', 3, assignment.id, assignment.number, assignment.object_name
    FROM assignment JOIN inspection_result ON inspection_result.assignment_id = assignment.id
    WHERE assignment.voided_at IS NULL
  ), found AS (
    SELECT subject.*, entry.number AS entry_number, entry.entered_on, entry.entered_by
    FROM subject LEFT JOIN platform_entry AS entry
      ON entry.kind = subject.kind AND entry.subject_id = subject.subject_id AND entry.platform = ?
  )`;

/** 双录入: the numbers under which plans, tasks and results stand on other platforms. */
export function platformStore(database: Database) {
  const { build } = database;

  function where({ platform, kinds, entered, text }: EntryFilter) {
    const parts = [`kind IN (${(kinds.length > 0 ? kinds : platformKinds).map(() => '?').join(', ')})`];
    const values: (string | number)[] = [platform, ...(kinds.length > 0 ? kinds : platformKinds)];
    if (entered !== null) parts.push(`entry_number IS ${entered ? 'NOT ' : ''}NULL`);
    if (text !== '') {
      parts.push("(number || char(10) || title || char(10) || coalesce(entry_number, '')) LIKE ? ESCAPE '\\'");
      values.push(`%${escapeLike(text)}%`);
    }
    return { condition: parts.join(' AND '), values };
  }

  return {
    /** Plans, then tasks, then results, each newest first; `after` is kind and id of the row before. */
    page(filter: EntryFilter, after: { readonly rank: number; readonly id: number } | null, limit: number) {
      const { condition, values } = where(filter);
      const beyond = after ? ' AND (rank > ? OR (rank = ? AND subject_id < ?))' : '';
      const from = after ? [after.rank, after.rank, after.id] : [];
      const rows = database
        .statement(`${SUBJECTS} SELECT * FROM found WHERE ${condition}${beyond} ORDER BY rank, subject_id DESC LIMIT ?`)
        .all(...values, ...from, limit) as RawRow[];
      return rows.map(row => ({ row: entryOf(row), rank: row.rank }));
    },

    count(filter: EntryFilter): number {
      const { condition, values } = where(filter);
      const row = database
        .statement(`${SUBJECTS} SELECT count(*) AS count FROM found WHERE ${condition}`)
        .get(...values);
      return (row as { count: number }).count;
    },

    /** How many of each there are, and how many of them have a number on a platform (I17). */
    tallies: (platform: string) =>
      database
        .statement(
          `${SUBJECTS} SELECT kind, count(*) AS "all", count(entry_number) AS entered FROM found GROUP BY kind ORDER BY rank`,
        )
        .all(platform) as { kind: PlatformKind; all: number; entered: number }[],

    /** What is known here by the numbers of ours. */
    known(platform: string): Map<string, EntryRow> {
      const rows = database.statement(`${SUBJECTS} SELECT * FROM found WHERE number <> ''`).all(platform) as RawRow[];
      return new Map(rows.map(row => [row.number, entryOf(row)]));
    },

    find(platform: string, kind: PlatformKind, subjectId: number): EntryRow | null {
      const row = database
        .statement(`${SUBJECTS} SELECT * FROM found WHERE kind = ? AND subject_id = ?`)
        .get(platform, kind, subjectId);
      return row === undefined ? null : entryOf(row as RawRow);
    },

    /** Which other thing of the same kind has a number on a platform, or null. */
    holder(platform: string, kind: PlatformKind, number: string, exceptId: number): EntryRow | null {
      const row = database.first(
        build
          .selectFrom('platform_entry')
          .where('platform', '=', platform)
          .where('kind', '=', kind)
          .where('number', '=', number)
          .where('subject_id', '<>', exceptId)
          .select('subject_id'),
      );
      return row ? this.find(platform, kind, row.subject_id) : null;
    },

    /** What of a kind has a number on a platform. */
    enteredOf: (platform: string, kind: PlatformKind): Set<number> =>
      new Set(
        database
          .all(
            build
              .selectFrom('platform_entry')
              .where('platform', '=', platform)
              .where('kind', '=', kind)
              .select('subject_id'),
          )
          .map(({ subject_id }) => subject_id),
      ),

    put(entry: Entry): void {
      const { number, entered_on, entered_by } = entry;
      database.run(
        build
          .insertInto('platform_entry')
          .values(entry)
          .onConflict(conflict =>
            conflict.columns(['kind', 'subject_id', 'platform']).doUpdateSet({ number, entered_on, entered_by }),
          ),
      );
    },

    remove: (platform: string, kind: PlatformKind, subjectId: number): void => {
      database.run(
        build
          .deleteFrom('platform_entry')
          .where('platform', '=', platform)
          .where('kind', '=', kind)
          .where('subject_id', '=', subjectId),
      );
    },
  };
}

interface Entry {
  readonly kind: PlatformKind;
  readonly subject_id: number;
  readonly platform: string;
  readonly number: string;
  readonly entered_on: string;
  readonly entered_by: string;
}

const entryOf = (row: RawRow): EntryRow => ({
  kind: row.kind,
  subjectId: row.subject_id,
  number: row.number,
  title: row.title,
  entry:
    row.entry_number === null ? null : { number: row.entry_number, on: row.entered_on ?? '', by: row.entered_by ?? '' },
});
