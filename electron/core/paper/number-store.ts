import type { Selectable } from 'kysely';
import type { NumberSeries } from '#domain/document/number-series.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';

export type NumberNote = Selectable<Schema['number_note']>;

/** A year of a series: its highest number and how many of its numbers are taken. */
export interface SeriesYear {
  readonly series: string;
  readonly year: number;
  readonly last: number;
  readonly taken: number;
}

/** The numbers of a series and year from a highest one down to a lowest. */
export interface NumberPortion {
  readonly mark: string;
  readonly year: number;
  readonly highest: number;
  readonly lowest: number;
}

/** The register of numbers: series with their 代字, the numbers taken, and what is said of those that no paper here has. */
export function numberStore(database: Database) {
  const { build } = database;

  return {
    /** The series the bureau has set itself. */
    series: (): NumberSeries[] =>
      database.all(build.selectFrom('number_series').select(['purpose', 'mark']).orderBy('position')),

    setSeries(series: readonly NumberSeries[]): void {
      database.run(build.deleteFrom('number_series'));
      for (const [position, { purpose, mark }] of series.entries()) {
        database.run(build.insertInto('number_series').values({ purpose, mark, position }));
      }
    },

    /** Every year of every series that has numbers, the newest year first. */
    years: (): SeriesYear[] =>
      database
        .all(
          build
            .selectFrom('document_number')
            .select(['series', 'year'])
            .select(({ fn }) => [fn.max('sequence').as('last'), fn.countAll<number>().as('taken')])
            .groupBy(['series', 'year'])
            .orderBy('year', 'desc'),
        )
        .map(({ last, ...row }) => ({ ...row, last: last ?? 0 })),

    /** Those numbers that are taken. */
    taken: ({ mark, year, highest, lowest }: NumberPortion) =>
      database.all(
        build
          .selectFrom('document_number')
          .selectAll()
          .where('series', '=', mark)
          .where('year', '=', year)
          .where(({ between }) => between('sequence', lowest, highest)),
      ),

    /** The papers that have them. */
    papers: ({ mark, year, highest, lowest }: NumberPortion) =>
      database.all(
        build
          .selectFrom('paper')
          .selectAll()
          .where('mark', '=', mark)
          .where('year', '=', year)
          .where(({ between }) => between('sequence', lowest, highest)),
      ),

    isTaken: (series: string, year: number, sequence: number): boolean =>
      database.first(
        build
          .selectFrom('document_number')
          .select('sequence')
          .where('series', '=', series)
          .where('year', '=', year)
          .where('sequence', '=', sequence),
      ) !== undefined,

    /** What is said of those that no paper here has. */
    notes: ({ mark, year, highest, lowest }: NumberPortion): NumberNote[] =>
      database.all(
        build
          .selectFrom('number_note')
          .selectAll()
          .where('series', '=', mark)
          .where('year', '=', year)
          .where(({ between }) => between('sequence', lowest, highest)),
      ),

    /** Takes a number that nobody has, with the reason why no paper here has it. */
    explain(note: NumberNote, purpose: string): void {
      const { series, year, sequence, noted_at } = note;
      database.run(build.insertInto('document_number').values({ series, year, sequence, purpose, taken_at: noted_at }));
      database.run(build.insertInto('number_note').values(note));
    },

    /** Why task sheets with one of these notice numbers were voided, by that number. */
    voidedNotices: ({ mark, year }: NumberPortion): Map<string, string> =>
      new Map(
        database
          .all(
            build
              .selectFrom('assignment')
              .select(['notice_number', 'void_reason'])
              .where('voided_at', 'is not', null)
              .where('notice_number', 'like', `${escapeLike(`${mark}〔${year}〕`)}%`),
          )
          .map(row => [row.notice_number ?? '', row.void_reason ?? '']),
      ),
  };
}
