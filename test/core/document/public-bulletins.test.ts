import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { confirmDisclosure } from '../support/approval-work.ts';
import { drawTaskUntil, drawUntil, freezeFrame } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, upTo } from '../support/registry-rows.ts';
import { enterAll, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { readWorkbook } from '../support/workbook.ts';
import { references, tagFault } from './html-check.ts';
import { packedText, popplerIsMissing } from './poppler.ts';

const county = prepared(smallCounty);
const largeCounty = prepared({ ...smallCounty, objects: upTo(5000).map(number => objectRow(number)) });
const meeting = {
  time: '2026年3月2日（星期一）上午9:30',
  place: '县政务服务中心三楼会议室',
  watching: '企业和群众可以到场观看，也可以收看直播',
  phone: '0530-5557491',
};
const start = () => settableClock('2026-03-02T09:30:00+08:00');

type Wish = InputOf<'document.bulletin'>;
type Made = OutputOf<'document.bulletin'>;

const bulletin = ({ client }: RunningCore, wish: Wish) => client.job('document.bulletin', wish);
const fileOf = ({ core }: RunningCore, file: { file: string }) => core.files.output(file.file)?.path ?? '';
const textOf = (running: RunningCore, made: Made) => packedText(readFileSync(fileOf(running, made.pdf)));
const pageOf = (running: RunningCore, made: Made) => readFileSync(fileOf(running, made.page), 'utf8');

async function disclosedTask() {
  const running = await county(start());
  const { taskId } = await drawUntil(running, 'CLOSED');
  running.clock.set('2026-03-12T09:00:00+08:00');
  await enterAll(running, taskId);
  await bulletin(running, { taskId, issuedOn: '2026-03-12' });
  await confirmDisclosure(running, taskId, { on: '2026-03-12', channel: '公示系统', receipt: '1' });
  return { running, taskId, sheets: await sheetsOf(running, taskId) };
}

/** Results that would take minutes to enter one by one. */
function enterByHand(running: RunningCore, taskId: number): void {
  const { raw } = running.database();
  raw
    .prepare(
      `INSERT INTO inspection_result (assignment_id, outcome, checked_on, ended_on, finding, note, entered_at)
       SELECT id, '1', '2026-03-10', '2026-03-10', '', '', '2026-03-10T10:00:00' FROM assignment WHERE task_id = ?`,
    )
    .run(taskId);
  raw.prepare("UPDATE task SET state = 'entered' WHERE id = ?").run(taskId);
}

describe('抽取公告', () => {
  test('says before the draw when, where, from how many and how to watch, and has the fingerprint once the list is frozen', async () => {
    const running = await county(start());
    const { id: taskId } = await running.client.command('task.create', draftOf());
    const wish = { kind: 'draw-notice', taskId, issuedOn: '2026-03-01', meeting } as const;
    const before = await bulletin(running, wish);
    expect(pageOf(running, before)).toContain('参加抽取的检查对象共 48 户，拟抽取 12 户');
    expect(pageOf(running, before)).toContain('名录将在抽取之前冻结');
    const { drawId } = await freezeFrame(running, taskId);
    const stage = await running.client.query('draw.stage', { drawId });
    const frozen = await bulletin(running, wish);
    expect(frozen.number).toBe(before.number);
    const digest = stage?.frameDigest.match(/.{4}/g)?.join(' ') ?? '-';
    expect(pageOf(running, frozen)).toContain(`名单指纹（SHA-256）为：${digest}`);
    for (const words of Object.values(meeting)) expect(pageOf(running, frozen)).toContain(words);
    if (popplerIsMissing === null) expect(textOf(running, frozen)).toContain(digest.replaceAll(' ', ''));
  });

  test('is not made without its meeting, and not after the draw', async () => {
    const running = await county(start());
    const { id: taskId } = await running.client.command('task.create', draftOf());
    const wish = { kind: 'draw-notice', taskId, issuedOn: '2026-03-01' } as const;
    expect((await refusalOf(bulletin(running, wish))).code).toBe('invalid-input');
    await drawTaskUntil(running, 'CLOSED', taskId);
    expect((await refusalOf(bulletin(running, { ...wish, meeting }))).message).toContain('已经抽取');
  });
});

describe('抽取名单公告', () => {
  test('lists who was drawn in all three files, without addresses and inspectors', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'CLOSED');
    const made = await bulletin(running, { kind: 'draw-list', taskId, issuedOn: '2026-03-02' });
    const beside = join(dirname(fileOf(running, made.page)), 'verify.html');
    expect(readFileSync(beside).equals(readFileSync('resources/verify/verify.html'))).toBe(true);
    const sheets = await sheetsOf(running, taskId);
    const page = pageOf(running, made);
    const rows = await readWorkbook(fileOf(running, made.workbook));
    expect(rows.slice(2).map(row => row[2])).toEqual(sheets.map(({ objectName }) => objectName));
    for (const { objectName, team } of sheets) {
      expect(page).toContain(`<td>${objectName}</td>`);
      for (const { name } of team) expect(page).not.toContain(name);
    }
    expect(page).toContain('参加抽取的名录共 48 户，抽取结果 12 户');
    expect(tagFault(page)).toBeNull();
    if (popplerIsMissing === null) expect(textOf(running, made)).toContain('共12户。记录链首部');
  });

  test('is not made before the draw is closed', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'RESULT');
    const early = bulletin(running, { kind: 'draw-list', taskId, issuedOn: '2026-03-02' });
    expect((await refusalOf(early)).message).toContain('还没有办结的抽取');
  });

  test('of 5,000 rows and their results stand whole in paper, workbook and page', async () => {
    const running = await largeCounty(start());
    const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 1250 }) as const);
    const { taskId } = await drawUntil(running, 'CLOSED', { strata, reserve: 0, teamSize: 0, itemIds: [1] });
    const list = await bulletin(running, { kind: 'draw-list', taskId, issuedOn: '2026-03-02' });
    expect(pageOf(running, list).match(/<tr>/g)).toHaveLength(5001);
    running.clock.set('2026-03-12T09:00:00+08:00');
    enterByHand(running, taskId);
    const made = await bulletin(running, { taskId, issuedOn: '2026-03-12' });
    const page = pageOf(running, made);
    expect(page).toContain('本次公告检查结果 5000 户，其中：未发现问题 5000 户。');
    expect(tagFault(page)).toBeNull();
    expect(references(page)).toEqual(['verify.html']);
    expect(await readWorkbook(fileOf(running, made.workbook))).toHaveLength(5002);
  });
});

describe('抽查结果公告', () => {
  test('of 400 rows refuses one that was changed behind the back of the program', async () => {
    const running = await largeCounty(start());
    const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 100 }) as const);
    const { taskId } = await drawUntil(running, 'CLOSED', { strata, reserve: 0, teamSize: 0, itemIds: [1] });
    running.clock.set('2026-03-12T09:00:00+08:00');
    enterByHand(running, taskId);
    const wish = { taskId, issuedOn: '2026-03-12' };
    expect(await running.client.query('document.lookBulletin', wish)).toMatchObject({ findings: [], count: 0 });
    const sheet = (await sheetsOf(running, taskId))[16];
    const { raw } = running.database();
    raw.prepare("UPDATE assignment SET object_name = '别家商行' WHERE id = ?").run(sheet?.id);
    const { findings } = await running.client.query('document.lookBulletin', wish);
    expect(findings).toMatchObject([{ rule: 'frame', place: '附件第17行“抽查市场主体名称”', blocks: true }]);
    expect((await refusalOf(bulletin(running, { ...wish, reason: '就这样' }))).message).toContain('别家商行');
    raw.prepare('UPDATE assignment SET object_name = ? WHERE id = ?').run(sheet?.objectName, sheet?.id);
    expect((await bulletin(running, wish)).number).toBe('云市监公〔2026〕1号');
  });

  test('refuses to be made of a frozen list that is not what was frozen', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'CLOSED');
    running.clock.set('2026-03-12T09:00:00+08:00');
    await enterAll(running, taskId);
    const { raw } = running.database();
    const triggers = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'frame'").all();
    for (const { name } of triggers as { name: string }[]) raw.exec(`DROP TRIGGER "${name}"`);
    const { text } = raw.prepare('SELECT text FROM frame').get() as { text: Uint8Array };
    const changed = inflateSync(text).toString('utf8').replace('\tA\t', '\tB\t');
    raw.prepare('UPDATE frame SET text = ?').run(deflateSync(changed));
    const { findings } = await running.client.query('document.lookBulletin', { taskId, issuedOn: '2026-03-12' });
    expect(findings[0]).toMatchObject({ rule: 'frame', blocks: true });
    expect(findings[0]?.sentence).toContain('与当时的指纹不符');
  });

  test('masks personal data in all three files where that is wished', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'CLOSED');
    running.clock.set('2026-03-12T09:00:00+08:00');
    await enterAll(running, taskId, { note: '联系13812345678，卡号4111111111111111' });
    const wish = { taskId, issuedOn: '2026-03-12' };
    expect((await refusalOf(bulletin(running, wish))).message).toMatch(/手机号码.*银行卡号|银行卡号.*手机号码/);
    const made = await bulletin(running, { ...wish, isMasked: true });
    const rows = JSON.stringify(await readWorkbook(fileOf(running, made.workbook)));
    for (const text of [rows, pageOf(running, made)]) {
      expect(text).toContain('138****5678，卡号************1111');
      expect(text).not.toContain('13812345678');
    }
    if (popplerIsMissing === null) expect(textOf(running, made)).not.toContain('13812345678');
  });

  test('wants a reason for what is only doubtful, and keeps it in the trail', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'CLOSED');
    running.clock.set('2026-03-12T09:00:00+08:00');
    await enterAll(running, taskId);
    const wish = { taskId, issuedOn: '2026-03-13' };
    expect(await refusalOf(bulletin(running, wish))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('还没有到'),
    });
    await bulletin(running, { ...wish, reason: '明天上午发布' });
    const { rows } = await running.client.query('audit.list', { after: null, limit: 1 });
    expect(JSON.stringify(rows[0])).toContain('明天上午发布');
  });
});

describe('更正公告 and 停止公示公告', () => {
  test('speak of results that were published, each under a number of its own', async () => {
    const { running, taskId, sheets } = await disclosedTask();
    const [first, second] = sheets;
    const change = { assignmentId: first?.id ?? 0, now: '发现问题，待后续调查处理', reason: '录入有误' };
    const wish = { taskId, issuedOn: '2026-03-12' };
    const corrected = await bulletin(running, { ...wish, kind: 'correction', changes: [change] });
    const stop = { assignmentId: second?.id ?? 0, now: '', reason: '信用修复后申请停止公示' };
    const stopped = await bulletin(running, { ...wish, kind: 'stop', changes: [stop] });
    const again = await bulletin(running, { ...wish, kind: 'correction', changes: [change] });
    expect([corrected.number, stopped.number, again.number]).toEqual(
      [2, 3, 4].map(number => `云市监公〔2026〕${number}号`),
    );
    expect(pageOf(running, corrected)).toContain(`<td>${first?.objectName}</td>`);
    expect(pageOf(running, corrected)).toContain('公示了抽查结果公告（云市监公〔2026〕1号）');
    expect(pageOf(running, stopped)).toContain(second?.objectName);
    expect(pageOf(running, stopped)).not.toContain(first?.objectName);
    const { rows } = await running.client.query('document.list', { taskId, after: null, limit: 100 });
    expect(rows.filter(({ kind }) => kind === '更正公告')).toHaveLength(6);
    expect(rows.every(({ file }) => file !== null)).toBe(true);
  });

  test.each([
    ['nothing', [], '请至少选择一户'],
    ['a result of another task', [{ assignmentId: 9999, now: '合格', reason: '误' }], '不属于这个任务'],
  ])('are not made of %s', async (_what, changes, words) => {
    const { running, taskId } = await disclosedTask();
    const wish = { kind: 'correction', taskId, issuedOn: '2026-03-12', changes } as const;
    expect((await refusalOf(bulletin(running, wish))).message).toContain(words);
  });

  test('are not made before anything was published', async () => {
    const running = await county(start());
    const { taskId } = await drawUntil(running, 'CLOSED');
    const early = bulletin(running, { kind: 'stop', taskId, issuedOn: '2026-03-02' });
    expect((await refusalOf(early)).message).toContain('还没有确认公示');
  });
});
