import { expect, test, vi } from 'vitest';
import { runSelfTest } from '#domain/draw/self-test.ts';

test('this machine computes as the protocol expects', () => {
  expect(runSelfTest()).toEqual({ ok: true });
});

test('a platform on which the key of the generator goes wrong fails every part that uses it', () => {
  const charCodeAt = vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(() => 1);
  try {
    expect(runSelfTest()).toEqual({ ok: false, failed: ['text-seed', 'hex-seed', 'long-run'] });
  } finally {
    charCodeAt.mockRestore();
  }
});
