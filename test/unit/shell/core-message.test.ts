import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCoreMessage } from '#shell/core-message.ts';

test('the main process understands when the core is ready and what it answers', () => {
  expect(parseCoreMessage({ type: 'ready' })).toEqual({ type: 'ready' });
  expect(parseCoreMessage({ type: 'answer', id: 'a', value: 'grant', error: null })).toEqual({
    type: 'answer',
    id: 'a',
    value: 'grant',
    error: null,
  });
});

test('a failure always comes with a sentence', () => {
  const sentence = (error: unknown) => parseCoreMessage({ type: 'answer', id: 'a', error });
  expect(sentence('没有这个文件。')).toMatchObject({ error: '没有这个文件。' });
  expect(sentence(new Error('没有权限。'))).toMatchObject({ error: '没有权限。' });
  expect(sentence(7)).toMatchObject({ error: expect.stringContaining('再试') });
});

test('anything else is not understood, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything(), message => {
      expect(parseCoreMessage(message)).toBeNull();
    }),
    { seed: 7 },
  );
});
