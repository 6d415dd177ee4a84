import { expect, onTestFinished, test } from 'vitest';
import { contract, type MethodName } from '#contract/contract.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { drawUntil, stageOf, steps, takeStep } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { scarce } from '../support/scarce-work.ts';

const county = prepared(smallCounty);

function audienceOf(running: RunningCore) {
  const audience = connectInProcess(running.core, error => running.bugs.push(error), 'audience');
  onTestFinished(() => audience.close());
  return audience;
}

/** What the registries hold of businesses and people beyond their names, as it was imported. */
const privateWords = [
  ...smallCounty.objects.flatMap(row => [row.住所, row.统一社会信用代码, row.法定代表人, row.联系电话]),
  ...smallCounty.inspectors.flatMap(row => [row.执法证号, row.联系电话, row.职务]),
].filter(word => word !== undefined && word !== '') as string[];

const allKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(allKeys);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...allKeys(inner)]);
};

test('no address, no code, no telephone and no number of a person crosses to the projector, at any step', async () => {
  const running = await county();
  const audience = audienceOf(running);
  const held = await drawUntil(running, 'FRAME_FROZEN', { reserve: 2 });
  expect(privateWords.length).toBeGreaterThan(100);
  for (const step of steps) {
    if (step !== 'FRAME_FROZEN') await takeStep(running, step, held);
    const shown = await audience.query('draw.projection', { drawId: held.drawId });
    expect(shown?.state).toBe(step);
    // A schema of its own that knows no other field.
    expect(contract['draw.projection'].output.parse(shown)).toEqual(shown);
    const text = JSON.stringify(shown);
    expect(privateWords.filter(word => text.includes(word))).toEqual([]);
    const keys = allKeys(shown);
    for (const key of ['address', 'station', 'id', 'reserves', 'taskId', 'inspectors']) expect(keys).not.toContain(key);
  }
  const shown = await audience.query('draw.projection', { drawId: held.drawId });
  const stage = await stageOf(running, held.drawId);
  expect(stage.drawn.every(({ address }) => privateWords.includes(address ?? ''))).toBe(true);
  expect(stage.reserves.length).toBeGreaterThan(0);
  // Businesses that were not drawn stay unnamed.
  const reserved = stage.reserves.map(({ name }) => name);
  expect(reserved.filter(name => JSON.stringify(shown).includes(name))).toEqual([]);
  expect(shown?.drawn.map(({ name }) => name)).toEqual(stage.drawn.map(({ name }) => name));
});

test('the projector may ask two questions, and neither is the operator’s own', () => {
  const open = (Object.keys(contract) as MethodName[]).filter(name => {
    const method = contract[name];
    return method.kind === 'query' && 'audience' in method && method.audience === true;
  });
  expect(open.toSorted()).toEqual(['draw.projection', 'draw.show']);
});

test('where the profile says so the room is told family names alone, the operator the whole', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const audience = audienceOf(running);
  const inRoom = async () =>
    (await audience.query('draw.projection', { drawId }))?.drawn.flatMap(({ team }) => team.map(({ name }) => name));
  const atDesk = async () => (await stageOf(running, drawId)).drawn.flatMap(({ team }) => team.map(({ name }) => name));
  const whole = await atDesk();
  expect(await inRoom()).toEqual(whole);
  await showFamilyNamesOnly(running);
  const masked = (await inRoom()) ?? [];
  expect(masked.length).toBeGreaterThan(0);
  expect(masked.every(name => /^.{1,2}＊+$/.test(name))).toBe(true);
  expect(await atDesk()).toEqual(whole);
});

async function showFamilyNamesOnly(running: RunningCore): Promise<void> {
  const profile = await running.client.query('profile.get', {});
  const change = { profile: { ...profile, projectInspectors: false }, reason: '会议要求' };
  await running.client.command('profile.save', change);
}

test('the reason why teams are missing names inspectors no further than their family names either', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT', scarce);
  const audience = audienceOf(running);
  const reason = async () => (await audience.query('draw.projection', { drawId }))?.infeasible ?? '';
  const names = smallCounty.inspectors.map(row => row.姓名 ?? '');
  const whole = await reason();
  expect(names.some(name => whole.includes(name))).toBe(true);
  await showFamilyNamesOnly(running);
  const masked = await reason();
  expect(masked).toContain('＊');
  expect(names.filter(name => masked.includes(name))).toEqual([]);
  expect((await stageOf(running, drawId)).infeasible).toBe(whole);
});
