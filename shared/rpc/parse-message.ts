import type { ErrorCode } from '#contract/app-error.ts';
import type { Topic } from '#contract/method.ts';
import type { ClientMessage, ServerMessage } from './messages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Understands what a page sent; null for anything that is not a well-formed message, whatever it is. */
export function parseClientMessage(value: unknown): ClientMessage | null {
  if (!isFields(value) || !isCallNumber(value.id)) return null;
  const { id, method, commandId, session } = value;
  if (value.type === 'cancel') return { type: 'cancel', id };
  if (value.type !== 'call' || !isShortText(method)) return null;
  if (commandId !== undefined && !isShortText(commandId)) return null;
  if (session !== undefined && !isShortText(session)) return null;
  return {
    type: 'call',
    id,
    method,
    input: value.input,
    ...(commandId === undefined ? {} : { commandId }),
    ...(session === undefined ? {} : { session }),
  };
}

/** Understands what the core sent; null for anything that is not a well-formed message. */
export function parseServerMessage(value: unknown): ServerMessage | null {
  if (!isFields(value)) return null;
  switch (value.type) {
    case 'hello':
      return parseHello(value);
    case 'event':
      return value.name === 'changed' && isTopics(value.topics)
        ? { type: 'event', name: 'changed', topics: value.topics }
        : null;
    case 'reply':
      return isCallNumber(value.id) && isTopics(value.topics)
        ? { type: 'reply', id: value.id, result: value.result, topics: value.topics }
        : null;
    case 'failure':
      return parseFailure(value);
    case 'progress':
      return parseProgress(value);
    default:
      return null;
  }
}

function parseHello({ protocol, role, instance }: Fields): ServerMessage | null {
  if (typeof protocol !== 'number' || typeof instance !== 'string') return null;
  if (role !== 'operator' && role !== 'audience') return null;
  return { type: 'hello', protocol, role, instance };
}

function parseFailure({ id, error }: Fields): ServerMessage | null {
  if (!isCallNumber(id) || !isFields(error)) return null;
  const { code, sentence } = error;
  if (typeof code !== 'string' || typeof sentence !== 'string') return null;
  // The hello has settled that both ends know the same codes.
  return { type: 'failure', id, error: { code: code as ErrorCode, sentence } };
}

function parseProgress({ id, progress }: Fields): ServerMessage | null {
  if (!isCallNumber(id) || !isFields(progress)) return null;
  const { phase, done, total } = progress;
  if (typeof phase !== 'string' || typeof done !== 'number' || typeof total !== 'number') return null;
  return { type: 'progress', id, progress: { phase, done, total } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isCallNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

function isTopics(value: unknown): value is readonly Topic[] {
  return Array.isArray(value) && value.every(topic => typeof topic === 'string');
}
