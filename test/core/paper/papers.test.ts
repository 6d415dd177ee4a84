import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileDigest } from '#core/files/output-file.ts';
import { readFrozen } from '#core/paper/frozen-paper.ts';
import { namedFields } from '#domain/document/merge-catalogue.ts';
import { findPersonalData } from '#domain/text/personal-data.ts';
import { approve } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { blankContent, meetingEntered } from '../support/paper-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { approved, bureau, draft, get, issued } from './drafted-papers.ts';

const county = prepared(smallCounty);
test('a paper goes from draft over 定稿 with its number to 印发, where PDF, digest and data are kept', async () => {
  const running = await bureau();
  const id = await draft(running);
  const { number, file, documentId } = await issued(running, id);
  expect(number).toBe('云市监函〔2026〕1号');
  const paper = await get(running, id);
  expect(paper).toMatchObject({ state: 'issued', number, documentId, title: '关于召开第三季度联席会议的通知' });
  const path = running.core.files.output(file.file)?.path ?? '';
  expect(await fileDigest(path)).toBe(file.sha256);
  const { rows } = await running.client.query('document.list', { taskId: null, after: null, limit: 10 });
  expect(rows[0]).toMatchObject({ id: documentId, kind: '会议通知', number, file: { sha256: file.sha256 } });
  const frozen = readFrozen(running.application.requireWorkspace(), documentId);
  expect(frozen).toMatchObject({ number, entered: meetingEntered, content: { addressee: '联席会议各成员单位' } });
  expect(frozen?.known).toContainEqual({ name: '单位名称', value: '云河县市场监督管理局' });
});

test('an issued paper shows what it was made from, also when the records say something else since', async () => {
  const running = await bureau();
  const id = await draft(running);
  await issued(running, id);
  const before = await get(running, id);
  await running.client.command('bureau.save', { ...(await bureauOf(running)), phone: '0530-1234567' });
  const after = await get(running, id);
  expect(after.known).toEqual(before.known);
  expect((await running.client.job('paper.preview', { id })).warnings).toEqual([]);
});

async function bureauOf({ client }: RunningCore) {
  const { bureau: found } = await client.query('workspace.status', {});
  if (!found) throw new RangeError('A workspace is open.');
  return found;
}

test('a paper that lacks something is refused at 定稿 with the words that are missing, and takes no number', async () => {
  const running = await bureau();
  const id = await draft(running, { entered: { ...meetingEntered, 会议地点: '' } });
  expect((await get(running, id)).findings).toMatchObject([{ rule: 'missing-field', blocks: true }]);
  const { version } = await get(running, id);
  const refused = await refusalOf(running.client.command('paper.approve', { id, version }));
  expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('会议地点') });
  const { total } = await numbers(running);
  expect(total).toBe(0);
});

const numbers = ({ client }: RunningCore, year = 2026) =>
  client.query('number.list', { mark: '云市监函', year, after: null, limit: 100 });

test('定稿 of a numbered paper waits for another person', async () => {
  const running = await bureau();
  const id = await draft(running);
  const { version } = await get(running, id);
  const refused = await refusalOf(running.client.command('paper.approve', { id, version }));
  expect(refused).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('公文定稿须由 1 人审批') });
});

test('an approval counts for the text that was approved only', async () => {
  const running = await bureau();
  const id = await draft(running);
  await approve(running, { action: 'paper.approve', subject: id, reason: '请签发' });
  const { content, series, version } = await get(running, id);
  const entered = { ...meetingEntered, 会议地点: '二楼' };
  await running.client.command('paper.save', { id, version, content, entered, series, issuedOn: '2026-03-02' });
  const refused = await refusalOf(running.client.command('paper.approve', { id, version: version + 1 }));
  expect(refused).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('有了变化') });
});

test('what was agreed about a draft that was thrown away lets no other draft through', async () => {
  const running = await bureau();
  const first = await draft(running);
  await approve(running, { action: 'paper.approve', subject: first, reason: '请签发' });
  await running.client.command('paper.remove', { id: first });
  const second = await draft(running);
  const { version } = await get(running, second);
  const refused = await refusalOf(running.client.command('paper.approve', { id: second, version }));
  expect(refused).toMatchObject({ code: 'needs-approval' });
});

test('a number has the year of the date; a date moved to another year afterwards is a warning only', async () => {
  const running = await bureau();
  const id = await draft(running, { issuedOn: '2025-12-31' });
  expect(await approved(running, id)).toBe('云市监函〔2025〕1号');
  const { version } = await get(running, id);
  await running.client.command('paper.reopen', { id, version, reason: '改日期' });
  const { content, series } = await get(running, id);
  const words = { content, entered: meetingEntered, series, issuedOn: '2026-01-04' };
  await running.client.command('paper.save', { id, version: version + 1, ...words });
  expect((await get(running, id)).findings).toMatchObject([{ rule: 'number', blocks: false }]);
  expect((await issued(running, id)).number).toBe('云市监函〔2025〕1号');
});

test('whoever saves over what somebody else has saved since is told who it was', async () => {
  const running = await bureau();
  const id = await draft(running);
  const { content, series } = await get(running, id);
  const late = { id, version: 1, content, entered: {}, series, issuedOn: '2026-03-02' };
  expect(await refusalOf(running.client.command('paper.save', late))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('林英'),
  });
  expect((await get(running, id)).entered).toEqual(meetingEntered);
});

test('where the disk does not take the file, the paper stays approved with its number and nothing half written is left', async () => {
  const running = await bureau();
  const id = await draft(running);
  const number = await approved(running, id);
  const folder = join(running.folder, '公文', '会议通知', '2026');
  const name = `${number} 关于召开第三季度联席会议的通知.pdf`;
  mkdirSync(join(folder, `${name}.new`, '占位'), { recursive: true });
  const { version } = await get(running, id);
  await expect(running.client.job('paper.issue', { id, version })).rejects.toThrow();
  expect(await get(running, id)).toMatchObject({ state: 'approved', number, version, documentId: null });
  expect(readdirSync(folder).filter(file => file.endsWith('.pdf'))).toEqual([]);
  const { rows } = await running.client.query('document.list', { taskId: null, after: null, limit: 10 });
  expect(rows).toEqual([]);
});

/** An unnumbered paper about a record that shows every table it is offered; answers what it was issued with. */
async function showAll(running: RunningCore, kind: 'task' | 'draw' | 'assignment', ids: Ids) {
  const { client } = running;
  const { papers } = running.application.requireWorkspace();
  const plain = { template: 'free', template_name: '自由公文', title: '', series: '', fields: '[]', entered: '{}' };
  const at = { issued_on: '2026-03-02', changed_at: '', changed_by: '林英' };
  const id = papers.create({ ...plain, ...at, ...ids, subject_kind: kind, content: JSON.stringify(blankContent) });
  const { tables, known, version } = await get(running, id);
  const parts = tables.map(({ source }) => ({ kind: 'data-table' as const, source }));
  const content = { ...blankContent, title: '关于记录内容的通知', parts };
  await client.command('paper.save', { id, version, content, entered: {}, series: '', issuedOn: '2026-03-02' });
  await client.command('paper.approve', { id, version: version + 1 });
  const { documentId, file } = await client.job('paper.issue', { id, version: version + 2 });
  const frozen = readFrozen(running.application.requireWorkspace(), documentId);
  const values = new Map(known.map(({ name, value }) => [name, value]));
  return { tables, values, parts: frozen?.content.parts ?? [], file };
}

interface Ids {
  readonly task_id: number | null;
  readonly draw_id: number | null;
  readonly assignment_id: number | null;
}

test('papers of a task, a draw and a task sheet are filled from their records, with nothing personal in them', async () => {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', {});
  const sheets = await sheetsOf(running, taskId);
  const [sheet] = sheets;
  const none = { task_id: taskId, draw_id: null, assignment_id: null };
  const ofSheet = await showAll(running, 'assignment', { ...none, draw_id: drawId, assignment_id: sheet?.id ?? 0 });
  expect(ofSheet.values.get('检查对象')).toBe(sheet?.objectName);
  expect(ofSheet.values.get('任务单号')).toBe(sheet?.number);
  expect(ofSheet.values.get('检查人员')).toBe(sheet?.team.map(({ name }) => name).join('、'));
  expect(ofSheet.values.get('抽取日期')).toBe('2026年3月2日');
  const ofDraw = await showAll(running, 'draw', { ...none, draw_id: drawId });
  expect(ofDraw.values.get('名单指纹')).toMatch(/^[0-9a-f]{64}$/);
  const ofTask = await showAll(running, 'task', none);
  expect(ofTask.values.get('抽取户数')).toBe(`${sheets.length}`);
  expect(ofTask.tables).toContainEqual(expect.objectContaining({ source: 'drawnObjects', rows: sheets.length }));
  const said = (subject: 'task' | 'draw' | 'assignment') =>
    namedFields(subject)
      .map(({ name }) => name)
      .toSorted();
  expect(said('assignment')).toEqual([...ofSheet.values.keys()].toSorted());
  expect(said('draw')).toEqual([...ofDraw.values.keys()].toSorted());
  expect(said('task')).toEqual([...ofTask.values.keys()].toSorted());
  for (const { tables, parts } of [ofSheet, ofDraw, ofTask]) {
    const shown = parts.flatMap(part => (part.kind === 'table' ? [part] : []));
    expect(shown.map(({ rows }) => rows.length)).toEqual(tables.map(({ rows }) => rows));
    expect(shown.every(({ columns, rows }) => rows.every(row => row.length === columns.length))).toBe(true);
    expect(findPersonalData(JSON.stringify(parts))).toEqual([]);
  }
});

test('the bureau words a template its own way and goes back; a wording nobody can read is said in a sentence', async () => {
  const running = await bureau();
  const { client } = running;
  const { content } = await client.query('paper.template', { code: 'meeting-notice' });
  await client.command('paper.saveTemplate', { code: 'meeting-notice', content: { ...content, note: '此件不公开' } });
  const changed = async () => {
    const templates = await client.query('paper.templates', {});
    return templates.find(({ code }) => code === 'meeting-notice')?.isChanged;
  };
  expect(await changed()).toBe(true);
  expect((await client.query('paper.template', { code: 'meeting-notice' })).content.note).toBe('此件不公开');
  running.database().raw.exec(`UPDATE paper_wording SET content = '{}'`);
  expect(await refusalOf(client.query('paper.template', { code: 'meeting-notice' }))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('恢复为原文'),
  });
  await client.command('paper.saveTemplate', { code: 'meeting-notice', content: null });
  expect(await changed()).toBe(false);
});

test('a draft is previewed with 草稿 on it, an issued paper as a copy', async () => {
  const running = await bureau();
  const id = await draft(running);
  const titleOf = async () => {
    const { file } = await running.client.job('paper.preview', { id });
    return readFileSync(running.core.files.output(file.file)?.path ?? '').toString('latin1');
  };
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  expect(await titleOf()).toContain(utf16('【草稿】'));
  await issued(running, id);
  expect(await titleOf()).toContain(utf16('【副本】'));
});
