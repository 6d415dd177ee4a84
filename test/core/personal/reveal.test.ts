import { expect, test } from 'vitest';
import { prepared } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { inspectorRow, objectRow } from '../support/registry-rows.ts';
import { colleague } from '../support/staff.ts';

const county = prepared({
  objects: [objectRow(1, { 联系电话: '13812345678' }), objectRow(2, { 联系电话: '' })],
  inspectors: [inspectorRow(1, { 联系电话: '0530-5551234' })],
});

const page = { after: null, limit: 100 };
const people = { filter: { text: '', units: [], drawable: null }, on: '2026-03-02', ...page };

test('telephone numbers are masked wherever they are shown, and whole where they are asked for with a reason', async () => {
  const { client } = await county();
  expect((await client.query('object.get', { id: 1 })).phone).toBe('138****5678');
  expect((await client.query('object.get', { id: 2 })).phone).toBeNull();
  expect((await client.query('inspector.list', people)).rows[0]?.phone).toBe('053*-***1234');
  const ask = { id: 1, field: 'phone', reason: '电话通知' } as const;
  expect(await client.job('personal.reveal', { kind: 'object', ...ask })).toEqual({ value: '13812345678' });
  expect(await client.job('personal.reveal', { kind: 'inspector', ...ask })).toEqual({ value: '0530-5551234' });
});

test('the trail keeps who looked, at whose number and why, and not the number, even where the reason holds it', async () => {
  const running = await county();
  const reason = '按 13812345678 回拨';
  await running.client.job('personal.reveal', { kind: 'object', id: 1, field: 'phone', reason });
  const [entry] = (await running.client.query('audit.list', page)).rows;
  expect(entry).toMatchObject({ action: 'personal.reveal', reason: '按 138****5678 回拨' });
  expect(entry?.actor).toContain('林英');
  expect(entry?.subject).toContain('云河县第1号商店');
  expect(entry?.after).toContain('联系电话');
  expect(running.database().raw.serialize().includes('13812345678')).toBe(false);
});

test('nothing is told without a reason, of nobody, or where nothing is registered', async () => {
  const running = await county();
  const { client } = running;
  const ask = { kind: 'object', id: 1, field: 'phone', reason: '电话通知' } as const;
  expect((await refusalOf(client.job('personal.reveal', { ...ask, reason: ' ' }))).code).toBe('invalid-input');
  expect((await refusalOf(client.job('personal.reveal', { ...ask, id: 2 }))).code).toBe('not-found');
  expect((await refusalOf(client.job('personal.reveal', { ...ask, id: 99 }))).code).toBe('not-found');
});

test('who may read the registry but not this is refused, and told whom to ask', async () => {
  const running = await county();
  const { page: clerk } = await colleague(running, '高飞', ['clerk']);
  expect((await clerk.query('object.get', { id: 1 })).phone).toBe('138****5678');
  const asked = clerk.job('personal.reveal', { kind: 'object', id: 1, field: 'phone', reason: '电话通知' });
  const refusal = await refusalOf(asked);
  expect(refusal.code).toBe('not-allowed');
  expect(refusal.message).toContain('查看证件号码和电话原文');
});

test('a value moved to another row by hand is told to nobody', async () => {
  const running = await county();
  running
    .database()
    .raw.exec(
      'UPDATE inspection_object SET phone_sealed = (SELECT phone_sealed FROM inspection_object WHERE id = 1) WHERE id = 2',
    );
  const asked = running.client.job('personal.reveal', { kind: 'object', id: 2, field: 'phone', reason: '电话通知' });
  expect(await refusalOf(asked)).toMatchObject({
    code: 'workspace-damaged',
    message: expect.not.stringContaining('138'),
  });
  expect((await running.client.query('object.get', { id: 2 })).phone).toBe('****（无法读出）');
});
