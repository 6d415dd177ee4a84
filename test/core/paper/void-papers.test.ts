import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileDigest } from '#core/files/output-file.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { approved, bureau, draft, get, issued } from './drafted-papers.ts';

const numbers = ({ client }: RunningCore, year = 2026) =>
  client.query('number.list', { mark: '云市监函', year, after: null, limit: 100 });

test('a paper sent back keeps its number; a voided one shows it with the reason, and the next takes the next', async () => {
  const running = await bureau();
  const { client } = running;
  const first = await draft(running);
  expect(await approved(running, first)).toBe('云市监函〔2026〕1号');
  const { version } = await get(running, first);
  await client.command('paper.reopen', { id: first, version, reason: '改议题' });
  expect(await refusalOf(client.command('paper.remove', { id: first }))).toMatchObject({ code: 'conflict' });
  expect(await approved(running, first)).toBe('云市监函〔2026〕1号');
  await client.command('paper.void', { id: first, version: version + 2, reason: '会议取消' });
  expect(await approved(running, await draft(running))).toBe('云市监函〔2026〕2号');
  expect((await numbers(running)).rows).toMatchObject([
    { number: '云市监函〔2026〕2号', state: 'reserved' },
    { number: '云市监函〔2026〕1号', state: 'void', reason: '会议取消' },
  ]);
});

test('a number explained is never given out, and the gaps before it are shown until they are explained', async () => {
  const running = await bureau();
  const { client } = running;
  const said = { mark: '云市监函', year: 2026, reason: '启用本系统前的纸质发文' };
  await client.command('number.explain', { ...said, sequence: 3 });
  expect(await refusalOf(client.command('number.explain', { ...said, sequence: 3 }))).toMatchObject({
    code: 'conflict',
  });
  expect(await approved(running, await draft(running))).toBe('云市监函〔2026〕4号');
  await client.command('number.explain', { ...said, sequence: 2, use: 'void' });
  const { rows } = await numbers(running);
  expect(rows.map(({ sequence, state }) => [sequence, state])).toEqual([
    [4, 'reserved'],
    [3, 'elsewhere'],
    [2, 'void'],
    [1, 'gap'],
  ]);
  const first = await client.query('number.list', { mark: '云市监函', year: 2026, after: null, limit: 3 });
  expect(first).toMatchObject({ next: '2', total: 4 });
  const second = await client.query('number.list', { mark: '云市监函', year: 2026, after: first.next, limit: 3 });
  expect([...first.rows, ...second.rows]).toEqual(rows);
  expect(second.next).toBeNull();
  const series = async () => (await client.query('number.series', {})).find(({ purpose }) => purpose === '函');
  expect((await series())?.years).toEqual([{ year: 2026, last: 4, gaps: 1 }]);
  await client.command('number.explain', { ...said, sequence: 5, through: 57 });
  expect(await refusalOf(client.command('number.explain', { ...said, sequence: 58, through: 57 }))).toMatchObject({
    code: 'invalid-input',
  });
  expect((await series())?.years).toEqual([{ year: 2026, last: 57, gaps: 1 }]);
});

test('a paper voided after it was issued is marked in the list of papers, and its file stays as it was', async () => {
  const running = await bureau();
  const { client } = running;
  const id = await draft(running);
  await issued(running, id);
  const listed = async () => (await client.query('document.list', { taskId: null, after: null, limit: 10 })).rows[0];
  const before = await listed();
  expect(before?.voided).toBeNull();
  const { version } = await get(running, id);
  await client.command('paper.void', { id, version, reason: '会议取消' });
  const after = await listed();
  expect(after?.voided).toEqual({ reason: '会议取消', paperId: id });
  expect(after?.file?.sha256).toBe(before?.file?.sha256);
  expect(await fileDigest(running.core.files.output(after?.file?.file ?? '')?.path ?? '')).toBe(before?.file?.sha256);
  const { file } = await client.job('paper.preview', { id });
  const shown = readFileSync(running.core.files.output(file.file)?.path ?? '').toString('latin1');
  expect(shown).toContain(Buffer.from('废】', 'utf16le').swap16().toString('latin1'));
});

test('a draft without 发文字号 needs nobody else, and its page is told so', async () => {
  const running = await bureau();
  const { client } = running;
  const standing = async (subject: number) =>
    (await client.query('approval.standing', { action: 'paper.approve', subject })).needed;
  const numbered = await draft(running);
  expect(await standing(numbered)).toBe(1);
  const unnumbered = await draft(running, { series: '' });
  expect(await standing(unnumbered)).toBe(0);
});
