import { expect, test } from 'vitest';
import { publicBundle } from '#domain/draw/bundle.ts';
import { exampleBundle } from './known-answers.ts';

test('the public bundle keeps what proves the draw and leaves the list out', () => {
  const open = publicBundle(exampleBundle);
  const { frameText, ...rest } = exampleBundle;
  expect(open).toEqual(rest);
  expect(JSON.stringify(open)).not.toContain(frameText.split('\n')[5]);
  expect(open.attempts[0]?.counts).toEqual(exampleBundle.attempts[0]?.counts);
});

test('a field added to the archive does not slip into the public bundle, and the start of the chain does', () => {
  const archive = { ...exampleBundle, remark: '内部', ledgerStart: 'a'.repeat(64) };
  const open = publicBundle(archive);
  expect(open).not.toHaveProperty('remark');
  expect(open.ledgerStart).toBe('a'.repeat(64));
});
