import type { ErrorCode } from '#contract/app-error.ts';
import type { Progress, Topic } from '#contract/method.ts';
import type { Role } from './service.ts';

/** Raised with every change of a message's shape; a page and a core of different versions do not talk. */
export const protocolVersion = 2;

export interface CallMessage {
  readonly type: 'call';
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
  readonly commandId?: string;
  /** Of whoever had signed in when the call was made; absent before. */
  readonly session?: string;
}

export interface CancelMessage {
  readonly type: 'cancel';
  readonly id: number;
}

export interface HelloMessage {
  readonly type: 'hello';
  readonly protocol: number;
  readonly role: Role;
  /** Differs for every start of the core: a page that comes back to another instance cannot count on old calls. */
  readonly instance: string;
}

export interface ReplyMessage {
  readonly type: 'reply';
  readonly id: number;
  readonly result: unknown;
  readonly topics: readonly Topic[];
}

export interface FailureMessage {
  readonly type: 'failure';
  readonly id: number;
  readonly error: { readonly code: ErrorCode; readonly sentence: string };
}

export interface ProgressMessage {
  readonly type: 'progress';
  readonly id: number;
  readonly progress: Progress;
}

export interface EventMessage {
  readonly type: 'event';
  readonly name: 'changed';
  readonly topics: readonly Topic[];
}

export type ClientMessage = CallMessage | CancelMessage;
export type ServerMessage = HelloMessage | ReplyMessage | FailureMessage | ProgressMessage | EventMessage;
export type Message = ClientMessage | ServerMessage;
