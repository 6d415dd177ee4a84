import type { Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { DocumentTable } from '../db/paper-tables.ts';

export type DocumentRecord = Selectable<DocumentTable>;

export interface NewDocument {
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly taskId: number | null;
  readonly drawId: number | null;
  readonly assignmentId: number | null;
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Why a paper counts no more, and the draft it was issued from, if it had one. */
export interface VoidedDocument {
  readonly reason: string;
  readonly paperId: number | null;
}

/** Papers that were made, and the numbers they took. */
export function documentStore(database: Database) {
  const { build } = database;

  const lastSequence = (series: string, year: number): number =>
    database.first(
      build
        .selectFrom('document_number')
        .where('series', '=', series)
        .where('year', '=', year)
        .select(({ fn }) => fn.max('sequence').as('sequence')),
    )?.sequence ?? 0;

  return {
    /** Records a paper; one that was made again takes the place of the earlier one, as its file does. Answers its id. */
    put(document: NewDocument, at: string): number {
      database.run(build.deleteFrom('document').where('path', '=', document.path));
      return database.run(
        build.insertInto('document').values({
          kind: document.kind,
          title: document.title,
          number: document.number,
          task_id: document.taskId,
          draw_id: document.drawId,
          assignment_id: document.assignmentId,
          path: document.path,
          sha256: document.sha256,
          bytes: document.bytes,
          made_at: at,
        }),
      ).lastId;
    },

    get: (id: number) => database.first(build.selectFrom('document').selectAll().where('id', '=', id)) ?? null,

    /** The 检查通知书 of a task made at an instant or after it. */
    noticesSince: (taskId: number, at: string) =>
      database.all(
        build
          .selectFrom('document')
          .selectAll()
          .where('task_id', '=', taskId)
          .where('kind', '=', '检查通知书')
          .where('made_at', '>=', at),
      ),

    /** The SHA-256 of the paper that belongs at a path, or null. */
    digestAt: (path: string): string | null =>
      database.first(build.selectFrom('document').select('sha256').where('path', '=', path))?.sha256 ?? null,

    /** The number that a task's paper of a kind was given, or null. */
    numberOf: (kind: string, taskId: number): string | null =>
      database.first(
        build
          .selectFrom('document')
          .select('number')
          .where('kind', '=', kind)
          .where('task_id', '=', taskId)
          .where('number', 'is not', null)
          .orderBy('id', 'desc')
          .limit(1),
      )?.number ?? null,

    /** When the paper with a number was made last, or null. */
    madeAt: (number: string): string | null =>
      database.first(
        build.selectFrom('document').select('made_at').where('number', '=', number).orderBy('made_at', 'desc').limit(1),
      )?.made_at ?? null,

    /** The papers of a kind that a task has, in the order they were made. */
    ofKind: (taskId: number, kind: string): DocumentRecord[] =>
      database.all(
        build.selectFrom('document').selectAll().where('task_id', '=', taskId).where('kind', '=', kind).orderBy('id'),
      ),

    /** Newest first; of one task, or of all. */
    page(taskId: number | null, before: number | null, limit: number) {
      let query = build.selectFrom('document').selectAll().orderBy('id', 'desc').limit(limit);
      if (taskId !== null) query = query.where('task_id', '=', taskId);
      if (before !== null) query = query.where('id', '<', before);
      return database.all(query);
    },

    /** Which of these papers count no more, and why: those of a voided draft, and notices of a voided task sheet. */
    voided(ids: readonly number[]): Map<number, VoidedDocument> {
      const sheets = database.all(
        build
          .selectFrom('document')
          .innerJoin('assignment', 'assignment.id', 'document.assignment_id')
          .where('document.id', 'in', ids)
          .where('assignment.voided_at', 'is not', null)
          .select(['document.id', 'assignment.void_reason']),
      );
      const papers = database.all(
        build
          .selectFrom('paper')
          .where('document_id', 'in', ids)
          .where('state', '=', 'void')
          .select(['document_id', 'id', 'void_reason']),
      );
      return new Map<number, VoidedDocument>([
        ...sheets.map(row => [row.id, { reason: row.void_reason ?? '', paperId: null }] as const),
        ...papers.map(row => [row.document_id ?? 0, { reason: row.void_reason ?? '', paperId: row.id }] as const),
      ]);
    },

    /** The task sheet with a number, voided or not; null when there is none. */
    sheet: (number: string) =>
      database.first(build.selectFrom('assignment').selectAll().where('number', '=', number)) ?? null,

    count(taskId: number | null): number {
      let query = build.selectFrom('document').select(build.fn.countAll<number>().as('count'));
      if (taskId !== null) query = query.where('task_id', '=', taskId);
      return database.first(query)?.count ?? 0;
    },

    /** The highest number ever taken in a series and year; 0 when none was. */
    lastSequence,

    /** Takes the next number of a series in a year; a number is never given twice. */
    takeNumber(series: string, year: number, purpose: string, at: string): number {
      const sequence = lastSequence(series, year) + 1;
      database.run(build.insertInto('document_number').values({ series, year, sequence, purpose, taken_at: at }));
      return sequence;
    },
  };
}
