import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { say } from '../../scripts/say.ts';
import { addObjects, sendAnother, substitute } from '../core/support/after-draw-work.ts';
import { addWitnesses, cancelDraw, drawUntil, freezeFrame, stageOf, witnesses } from '../core/support/ceremony.ts';
import { type Draft, draftOf } from '../core/support/draft.ts';
import { evidenceOf } from '../core/support/evidence.ts';
import { prepared, smallCounty } from '../core/support/prepared-core.ts';
import { type RunningCore, temporaryFolder } from '../core/support/running-core.ts';
import { scarce } from '../core/support/scarce-work.ts';
import { asBytes, loadPageVerifier } from './support/page-verifier.ts';
import { noPython, python, runPython } from './support/python-verifier.ts';

const page = loadPageVerifier();
const county = prepared(smallCounty);
const meeting = { occasion: '联席会议', place: '会议室', host: '郭强', operator: '林英' };
const lottery = { name: '福彩双色球', issue: '2026031', source: '中国福利彩票发行管理中心' };
const departments = [
  { name: '云河县市场监督管理局', teamSize: 2, units: ['城关所', '东镇所'], people: [] },
  { name: '云河县卫生健康局', teamSize: 3, units: ['西镇所', '北镇所'], people: [] },
];

type Held = (running: RunningCore) => Promise<number>;

const closed =
  (change: Partial<Draft> = {}): Held =>
  async running =>
    (await drawUntil(running, 'CLOSED', change)).drawId;

async function withPublicNumber(running: RunningCore): Promise<number> {
  const { client } = running;
  const { id: taskId } = await client.command('task.create', draftOf());
  const { drawId } = await client.job('draw.freezeFrame', { taskId, ...meeting, publicNumber: lottery });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  await addWitnesses(running, drawId);
  const drawn = { name: '福彩双色球第 2026031 期', unit: lottery.source, kind: '公开号码', method: '公开号码' };
  await client.command('draw.addWitness', { drawId, ...drawn, value: '03091724283107' });
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  return drawId;
}

async function rehearsed({ client }: RunningCore): Promise<number> {
  const { id: taskId } = await client.command('task.create', draftOf());
  const { drawId } = await client.job('draw.rehearse', { taskId, ...meeting });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  await client.command('draw.practiseWitnesses', { drawId });
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  return drawId;
}

async function named(running: RunningCore): Promise<number> {
  const filter = { text: '', riskClasses: [], states: [], stations: ['北镇所'], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await running.client.query('object.list', { filter, sort, after: null, limit: 5 });
  return closed({ objects: 'named', namedIds: rows.map(({ id }) => id) })(running);
}

async function changedAfterwards(running: RunningCore): Promise<number> {
  const { drawId } = await drawUntil(running, 'RESULT');
  const standing = async () => (await running.client.query('draw.afterwards', { drawId })).standing;
  const [leaving] = await standing();
  await substitute(running, drawId, leaving?.id ?? '');
  await running.client.command('draw.close', { drawId });
  await addObjects(running, drawId, 'B', 3);
  const object = (await standing()).at(-1);
  await sendAnother(running, drawId, { object: object?.id ?? '', inspector: object?.team[0]?.id ?? '' });
  return drawId;
}

async function teamsAgain(running: RunningCore): Promise<number> {
  const { drawId } = await drawUntil(running, 'RESULT', scarce);
  const { client } = running;
  await client.job('draw.planAgain', { drawId, inspectorUnits: [], inspectorCap: 6, reason: '向其他所借人' });
  await client.command('draw.commit', { drawId });
  await addWitnesses(running, drawId);
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  return drawId;
}

async function cancelledOnce(running: RunningCore): Promise<number> {
  const { drawId } = await drawUntil(running, 'COMMITTED');
  await running.client.command('draw.addWitness', { drawId, ...witnesses[0] });
  await cancelDraw(running, drawId);
  await running.client.command('draw.again', { drawId });
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
  await running.client.command('draw.close', { drawId });
  return drawId;
}

async function second(running: RunningCore): Promise<number> {
  const { id: taskId } = await running.client.command('task.create', draftOf({ name: '先抽一次' }));
  await freezeFrame(running, taskId);
  return closed()(running);
}

const kinds: readonly [string, Held][] = [
  ['with shares of each class', closed()],
  ['with a total by largest remainders', closed({ rounding: 'total', total: 9 })],
  ['with a public number', withPublicNumber],
  ['in rehearsal', rehearsed],
  ['of several departments', closed({ departments, inspectorCap: 48 })],
  ['of an order of everybody', closed({ objects: 'ordered', inspectorCap: 48 })],
  ['of objects only', closed({ teamSize: 0 })],
  ['of inspectors only', named],
  ['with a substitute, additional objects and another inspector', changedAfterwards],
  ['whose teams were drawn again', teamsAgain],
  ['held again after a cancellation', cancelledOnce],
  ['that follows another in the chain of the bureau', second],
];

beforeAll(() => {
  if (python === null) say(noPython);
});

describe.each(kinds)('the evidence of a draw %s, as the program hands it out', (_kind, hold) => {
  test('agrees for all three verifiers when it is sealed, and without its list says what was not checked', async () => {
    const running = await county();
    const drawId = await hold(running);
    const stage = await stageOf(running, drawId);
    const folder = temporaryFolder();
    const sealed = await evidenceOf(running, drawId, 'sealed');
    const open = await evidenceOf(running, drawId, 'public');
    const paper = { head: stage.ledgerHead.slice(0, 16), number: stage.number };

    const whole = await page.verify({ bytes: asBytes(sealed), ...paper });
    expect(whole.steps.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(whole).toMatchObject({ verdict: 'pass', kind: 'sealed' });
    const part = await page.verify({ bytes: asBytes(open), ...paper });
    expect(part.steps.filter(({ state }) => state === 'fail')).toEqual([]);
    expect(part).toMatchObject({ verdict: 'part', kind: 'public' });
    const joined = await page.verify({ bytes: asBytes(open), frameBytes: asBytes(sealed.frameText), ...paper });
    expect(joined.verdict).toBe('pass');

    expect(verifyBundle(sealed).checks.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(verifyBundle(open).ok).toBe(true);

    if (python === null) return;
    const write = (name: string, content: unknown) => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
      return path;
    };
    const [sealedPath, openPath] = [write('sealed.json', sealed), write('public.json', open)];
    const list = write('list.txt', sealed.frameText);
    const said = runPython(sealedPath, paper.head, '--number', paper.number);
    expect(said).toMatchObject({ status: 0, stdout: expect.stringContaining('全部相符') });
    expect(said.stdout.includes('演练')).toBe(stage.rehearsal);
    expect(runPython(openPath, paper.head, '--number', paper.number).status).toBe(3);
    expect(runPython(openPath, paper.head, '--frame', list).status).toBe(0);
    expect(runPython(sealedPath, '0'.repeat(16)).status).toBe(1);
    const forged = { ...sealed, frameText: sealed.frameText?.replace(/店|公司|部/, '铺') };
    if (forged.frameText !== sealed.frameText) expect(runPython(write('forged.json', forged)).status).toBe(1);
  });
});
