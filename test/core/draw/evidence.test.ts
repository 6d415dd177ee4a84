import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import type { Bundle } from '../../unit/verifier/example-bundle.ts';
import { addWitnesses, drawUntil, stageOf } from '../support/ceremony.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

test('the result of the ceremony is what outsiders compute from its evidence, sealed or public', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  const stage = await stageOf(running, drawId);
  const sealed = await evidenceOf(running, drawId, 'sealed');
  const open = await evidenceOf(running, drawId, 'public');
  expect(verifyBundle(sealed).checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(verifyBundle(open).ok).toBe(true);
  expect(verifyBundle(open, { frameText: sealed.frameText }).checks.filter(({ state }) => state !== 'pass')).toEqual(
    [],
  );
  expect(open).not.toHaveProperty('frameText');
  expect(sha256Hex(sealed.frameText ?? '')).toBe(stage.frameDigest);
  const [attempt] = sealed.attempts;
  expect(attempt?.drawn.map(({ id }) => id)).toEqual(stage.drawn.map(({ id }) => id));
  expect(attempt?.reserves.map(({ id }) => id)).toEqual(stage.reserves.map(({ id }) => id));
  expect(attempt).toMatchObject({ seed: stage.seed, machine: stage.machine, commit: stage.commitment });
  expect(attempt?.match).toEqual({ ok: true, teams: stage.drawn.map(({ team }) => team.map(({ id }) => id)) });
  expect(sealed.ledgerHead).toBe(stage.ledgerHead);
});

test('each draw of the bureau begins where the one before it stood', async () => {
  const running = await county();
  const bundles: Bundle[] = [];
  for (const name of ['春查', '夏查', '秋查']) {
    const { drawId } = await drawUntil(running, 'CLOSED', { name, teamSize: 0 });
    bundles.push(await evidenceOf(running, drawId, 'sealed'));
  }
  expect(bundles.map(({ ledgerStart }) => ledgerStart)).toEqual([
    undefined,
    bundles[0]?.ledgerHead,
    bundles[1]?.ledgerHead,
  ]);
  expect(bundles.every(bundle => verifyBundle(bundle).ok)).toBe(true);
  const { rows } = await running.client.query('draw.history', { after: null, limit: 10 });
  expect(rows.map(({ title, ledgerHead }) => [title, ledgerHead])).toEqual(
    ['春查', '夏查', '秋查'].map((title, place) => [title, bundles[place]?.ledgerHead]).toReversed(),
  );
});

test('what was drawn keeps the name of the frozen list and its place, whatever is imported afterwards', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const renamed = smallCounty.objects.map(row => ({ ...row, 企业名称: `改名${row.企业名称}` }));
  takeRows(running, 'object', renamed);
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
  const before = await stageOf(running, drawId);
  expect(before.drawn.some(({ name }) => name.startsWith('改名'))).toBe(false);
  takeRows(
    running,
    'object',
    renamed.map(row => ({ ...row, 住所: '别处', 管辖单位: '南关所' })),
  );
  expect(await stageOf(running, drawId)).toEqual(before);
});
