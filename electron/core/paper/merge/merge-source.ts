import type { PaperColumn } from '#domain/document/official-paper.ts';
import type { AssignmentRecord } from '../../check/assignment-store.ts';
import type { DrawRecord } from '../../draw/draw-store.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';

/** The records a paper speaks of, from the bureau's own down to one task sheet; null where it speaks of none. */
export interface PaperRecords {
  readonly task: TaskRecord | null;
  readonly draw: DrawRecord | null;
  readonly assignment: AssignmentRecord | null;
}

/** A merge field with what stands in it today. */
export interface MergeField {
  readonly name: string;
  readonly value: string;
  /** May stand empty, such as what is written by hand at the place; every other one has to be there. */
  readonly isOptional?: boolean;
}

/** A data table: how many rows it has today, and the rows when they are asked for. */
export interface TableSource {
  readonly source: string;
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly count: number;
  readonly rows: () => readonly (readonly string[])[];
}

/** What one kind of record gives papers. */
export interface MergeSource {
  readonly fields: readonly MergeField[];
  readonly tables: readonly TableSource[];
}

/** Reads a source; `issuedOn` is the day the paper bears, YYYY-MM-DD. */
export type SourceOf = (context: QueryContext, records: PaperRecords, issuedOn: string) => MergeSource;
