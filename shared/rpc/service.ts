import type { CommandName, JobName, MethodName, OutputOf } from '#contract/contract.ts';
import type { Progress, Topic } from '#contract/method.ts';

/** `audience` is the projected window: it may ask the queries the contract marks for it, and nothing else. */
export type Role = 'operator' | 'audience';

export interface ServiceCall {
  readonly method: MethodName;
  /** As it came over the wire; the service parses it before any handler sees it. */
  readonly input: unknown;
  /** Made by the client; the same id sent again does nothing twice. Absent for queries. */
  readonly commandId?: string;
  readonly role: Role;
  /** The token of whoever has signed in at this page. */
  readonly session?: string;
}

export interface ServiceReply {
  readonly result: unknown;
  /** For a query: what the answer was made from, so that the page knows when to ask again. */
  readonly topics: readonly Topic[];
}

export interface ServiceEvent {
  readonly name: 'changed';
  readonly topics: readonly Topic[];
}

export interface RunningCall {
  readonly reply: Promise<ServiceReply>;
  cancel(): void;
}

/** What both hosts serve: the core seen as one thing that answers calls and tells of changes. */
export interface Service {
  call(call: ServiceCall, progress: (progress: Progress) => void): RunningCall;
  onEvent(listener: (event: ServiceEvent) => void): () => void;
}

export type ReplyOf<Name extends MethodName> = OutputOf<Name>;
export type WritingName = CommandName | JobName;
