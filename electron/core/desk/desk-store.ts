import type { Database } from '../db/database.ts';
import { type DeskSource, deskSources, ownSheets } from './desk-source-store.ts';

/** What the statements of the desk are asked with. */
export interface DeskMoment {
  readonly today: string;
  readonly weekEnd: string;
  /** The last day that stands on the desk for what is planned. */
  readonly horizon: string;
  /** The same for certificates. */
  readonly certificates: string;
  readonly account: number | null;
  readonly inspector: number | null;
  readonly discipline: 0 | 1;
}

/** A row of a source, with the counts of all rows of it. */
export interface SourceRow {
  readonly id: number;
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  readonly due: string | null;
  /** The first day from which working days are counted, where the due day is one of those. */
  readonly ended?: string;
  readonly provisional?: number;
  readonly place: number | null;
  readonly total: number;
  readonly late: number;
  readonly now: number;
  readonly week: number;
}

/** Counts the rows of a source by their day while it reads the first of them. */
const counted = (source: string): string => `
  SELECT source.*, count(*) OVER () AS total,
    coalesce(sum(due < @today) OVER (), 0) AS late,
    coalesce(sum(due = @today) OVER (), 0) AS now,
    coalesce(sum(due > @today AND due <= @weekEnd) OVER (), 0) AS week
  FROM (${source}) AS source
  ORDER BY due IS NULL, due, id LIMIT @limit`;

/** What is due, from the tables of the whole year: one statement for each kind. */
export function deskStore(database: Database) {
  const { build } = database;
  const read = (source: string, moment: DeskMoment, limit: number): SourceRow[] => {
    const statement = database.statement(counted(source));
    const named: Record<string, unknown> = { ...moment, limit };
    return statement.all(named) as SourceRow[];
  };

  return {
    /** The first rows of a kind, soonest first. */
    of: (source: DeskSource, moment: DeskMoment, limit: number) => read(deskSources[source], moment, limit),

    /** The sheets without result of the inspector who asks. */
    ownSheets: (moment: DeskMoment, limit: number) => read(ownSheets, moment, limit),

    /** The one inspector in service with a name; null where there is none or more than one. */
    inspectorNamed(name: string): number | null {
      const found = database.all(
        build
          .selectFrom('inspector')
          .select('id')
          .where('name', '=', name)
          .where('status', '=', 'on-duty')
          .orderBy('id')
          .limit(2),
      );
      return found.length === 1 ? (found[0]?.id ?? null) : null;
    },

    /** Years that have an approved annual plan. */
    plannedYears: (): Set<number> =>
      new Set(
        database
          .all(
            build
              .selectFrom('annual_plan')
              .select('year')
              .where('state', 'not in', ['draft', 'consulting', 'approving'])
              .distinct(),
          )
          .map(({ year }) => year),
      ),

    /** Reports whose period ends between two days. */
    reports: (from: string, to: string) =>
      database.all(
        build
          .selectFrom('report')
          .select(['kind', 'period_to', 'due', 'sent_on'])
          .where('period_to', '>=', from)
          .where('period_to', '<=', to),
      ),

    /** The day on which this workspace was made, by the first entry of its trail; null before it. */
    firstDay: (): string | null =>
      database.first(build.selectFrom('audit_entry').select('at').orderBy('seq').limit(1))?.at.slice(0, 10) ?? null,
  };
}
