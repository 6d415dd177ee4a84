import { expect, test } from 'vitest';
import { verdictOf } from '#core/draw/verifying-thread.ts';
import { publicBundle } from '#domain/draw/bundle.ts';
import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import { type DrawPlan, PROTOCOL } from '#domain/draw/plan.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import { holdDraw } from '../../verify/support/product-bundle.ts';
import type { Row } from '../../verify/support/random-plan.ts';
import { resourceFolder } from '../support/running-core.ts';

const plan: DrawPlan = {
  protocol: PROTOCOL,
  drawId: '371726-2026-001-1',
  strata: [{ code: 'A', name: '甲类', count: 20 }],
  rounding: 'ceil',
  total: null,
  reserve: 2,
  witnesses: 3,
  seedrandom: SEEDRANDOM_VERSION,
  discard: DISCARDED_WORDS,
};

const listOf = (length: number) =>
  Array.from(
    { length },
    (_, place): Row => [String(place).padStart(9, '0'), 'A', `云河县第${place}号商店`, '城关所', ''],
  );

test.each([
  ['short', 50],
  ['long', 8000],
])('a %s list gets the verdict that outsiders get, and a changed one is noticed', async (_which, rows) => {
  const { bundle } = holdDraw(plan, listOf(rows), { attempts: 1, replaced: 0 });
  const signal = new AbortController().signal;
  const checked = { bundle: publicBundle(bundle), frame: Buffer.from(bundle.frameText) };
  const { ok, checks } = await verdictOf(resourceFolder, checked, signal);
  expect({ ok, open: checks.filter(({ state }) => state !== 'pass') }).toEqual({ ok: true, open: [] });
  const frame = Buffer.from(bundle.frameText.replace('第7号', '第8号'));
  expect((await verdictOf(resourceFolder, { ...checked, frame }, signal)).ok).toBe(false);
});

test('checking a long list can be cancelled', async () => {
  const { bundle } = holdDraw(plan, listOf(8000), { attempts: 1, replaced: 0 });
  const checked = { bundle: publicBundle(bundle), frame: Buffer.from(bundle.frameText) };
  const stop = new AbortController();
  const verdict = verdictOf(resourceFolder, checked, stop.signal);
  stop.abort();
  await expect(verdict).rejects.toMatchObject({ code: 'cancelled' });
});
