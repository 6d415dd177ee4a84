import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientMessage, ServerMessage } from '#rpc/messages.ts';
import { parseClientMessage, parseServerMessage } from '#rpc/parse-message.ts';

const clientMessages: ClientMessage[] = [
  { type: 'call', id: 0, method: 'workspace.status', input: {} },
  { type: 'call', id: 7, method: 'bureau.save', input: { name: '云河县' }, commandId: 'a1', session: 'token' },
  { type: 'cancel', id: 7 },
];

const serverMessages: ServerMessage[] = [
  { type: 'hello', protocol: 2, role: 'audience', instance: 'i' },
  { type: 'reply', id: 7, result: null, topics: ['draw'] },
  { type: 'failure', id: 7, error: { code: 'not-found', sentence: '没有找到。' } },
  { type: 'progress', id: 7, progress: { phase: '读取', done: 1, total: 2 } },
  { type: 'event', name: 'changed', topics: ['task', 'draw'] },
];

test('a message that was sent is understood as it was meant', () => {
  for (const message of clientMessages) expect(parseClientMessage(message)).toEqual(message);
  for (const message of serverMessages) expect(parseServerMessage(message)).toEqual(message);
});

test('a message that lacks any of its fields is not understood', () => {
  const optional = ['input', 'commandId', 'session', 'result'];
  for (const [messages, parse] of [
    [clientMessages, parseClientMessage],
    [serverMessages, parseServerMessage],
  ] as const) {
    for (const message of messages) {
      for (const field of Object.keys(message).filter(name => !optional.includes(name))) {
        expect(parse({ ...message, [field]: undefined }), `${message.type} without ${field}`).toBeNull();
      }
    }
  }
});

test('nothing that is no message is taken for one, and nothing throws', () => {
  const type = fc.constantFrom('call', 'cancel', 'hello', 'reply', 'failure', 'progress', 'event');
  const near = fc.record({
    type,
    id: fc.anything(),
    method: fc.anything(),
    commandId: fc.anything(),
    error: fc.anything(),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), value => {
      const client = parseClientMessage(value);
      if (client) {
        expect(Number.isSafeInteger(client.id)).toBe(true);
        if (client.type === 'call') expect(typeof client.method).toBe('string');
      }
      const server = parseServerMessage(value);
      if (server?.type === 'failure') expect(typeof server.error.sentence).toBe('string');
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('a call number that could not be told apart from another is refused', () => {
  for (const id of [-1, 0.5, Number.NaN, 2 ** 53, '1', null]) {
    expect(parseClientMessage({ type: 'cancel', id })).toBeNull();
  }
});
