import type { z } from 'zod';

/** The parts of a workspace that change and are read; a `changed` event names them, a reply says which it was made from. */
export type Topic =
  | 'workspace'
  | 'profile'
  | 'object'
  | 'label'
  | 'inspector'
  | 'assistant'
  | 'department'
  | 'item'
  | 'import'
  | 'plan'
  | 'task'
  | 'draw'
  | 'projection'
  | 'assignment'
  | 'result'
  | 'disclosure'
  | 'followUp'
  | 'report'
  | 'document'
  | 'paper'
  | 'seal'
  | 'backup'
  | 'audit'
  | 'account'
  | 'approval'
  | 'comparison'
  | 'quality'
  | 'view';

/** `application` methods work without an open workspace, and may open or close one. */
export type Scope = 'application' | 'workspace';

interface Shape<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly scope?: Scope;
}

/** Reads and never writes. `audience` marks the few queries that the projected window may ask. */
export interface Query<Input extends z.ZodType, Output extends z.ZodType> extends Shape<Input, Output> {
  readonly kind: 'query';
  readonly reads: readonly Topic[];
  readonly audience?: boolean;
}

/** One short transaction that also writes its audit entry. */
export interface Command<Input extends z.ZodType, Output extends z.ZodType> extends Shape<Input, Output> {
  readonly kind: 'command';
  readonly changes: readonly Topic[];
}

/** Long work: reports progress, obeys cancel, commits once at its end. */
export interface Job<Input extends z.ZodType, Output extends z.ZodType> extends Shape<Input, Output> {
  readonly kind: 'job';
  readonly changes: readonly Topic[];
}

export type Method = Query<z.ZodType, z.ZodType> | Command<z.ZodType, z.ZodType> | Job<z.ZodType, z.ZodType>;

export function query<I extends z.ZodType, O extends z.ZodType>(shape: Omit<Query<I, O>, 'kind'>): Query<I, O> {
  return { kind: 'query', ...shape };
}

export function command<I extends z.ZodType, O extends z.ZodType>(shape: Omit<Command<I, O>, 'kind'>): Command<I, O> {
  return { kind: 'command', ...shape };
}

export function job<I extends z.ZodType, O extends z.ZodType>(shape: Omit<Job<I, O>, 'kind'>): Job<I, O> {
  return { kind: 'job', ...shape };
}

/** What long work says of itself, at most ten times a second; `total` is 0 while it is unknown. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
