/** What the main process asks of the core, besides handing it the ports of pages. */
export type CoreRequest =
  | { readonly type: 'grant-file'; readonly path: string; readonly name: string }
  | { readonly type: 'grant-folder'; readonly path: string }
  | { readonly type: 'output'; readonly grant: string };

export interface CoreAnswer {
  readonly type: 'answer';
  readonly id: string;
  readonly value: unknown;
  /** A sentence for the person, when the core could not do it. */
  readonly error: string | null;
}

export type CoreMessage = { readonly type: 'ready' } | CoreAnswer;

function sentenceOf(error: unknown): string | null {
  if (error === undefined || error === null) return null;
  if (typeof error === 'string') return error;
  if (typeof error === 'object' && 'message' in error && typeof error.message === 'string') return error.message;
  return '后台程序没有说明原因，请再试一次。';
}

/** Reads a message of the core; null when it is none that the main process knows. */
export function parseCoreMessage(message: unknown): CoreMessage | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'ready') return { type: 'ready' };
  if (message.type !== 'answer' || !('id' in message) || typeof message.id !== 'string') return null;
  const value = 'value' in message ? message.value : undefined;
  return { type: 'answer', id: message.id, value, error: sentenceOf('error' in message ? message.error : null) };
}
