import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testBureau } from './bureau.ts';
import type { Call } from './caller.ts';
import { approvers, witnesses } from './ceremony.ts';
import { draftOf } from './draft.ts';
import { smallCounty } from './prepared-core.ts';
import { inspectorsCsv, itemsCsv, objectsCsv } from './registry-rows.ts';
import { resultOf } from './results.ts';
import type { SettableClock } from './settable-clock.ts';

export interface JobPlace {
  /** The workspace folder the core was started with. */
  readonly folder: string;
  readonly clock: SettableClock;
  readonly grantInput: (path: string, name?: string) => string;
}

const everyObject = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
const byCode = { column: 'code', direction: 'up' } as const;
const page = { after: null, limit: 100 };

/** Does the whole work of a bureau and asks every method of the contract at least once; returns what it worked on. */
export async function wholeJob(call: Call, place: JobPlace): Promise<{ taskId: number; drawId: number }> {
  await openBureau(call);
  await importTables(call, place, tables);
  await call('import.list', page);
  await lookAround(call);
  const taskId = await planTasks(call);
  const drawId = await holdDraw(call, taskId);
  await checkObjects(call, place, taskId, drawId);
  await closeBureau(call, place);
  return { taskId, drawId };
}

async function openBureau(call: Call): Promise<void> {
  await call('workspace.status', {});
  await call('profile.choices', {});
  await call('workspace.create', { folder: null, bureau: testBureau });
  await call('bureau.save', { ...testBureau, phone: '0530-5551111' });
  const profile = await call('profile.get', {});
  await call('profile.save', { profile: { ...profile, dueSoonWorkingDays: 3 }, reason: '本局规定' });
}

const tables = {
  object: objectsCsv(smallCounty.objects),
  inspector: inspectorsCsv(smallCounty.inspectors),
  item: itemsCsv(smallCounty.items),
};

/** Imports a table for each registry as a clerk does who accepts what the page proposes. */
export async function importTables(call: Call, { folder, grantInput }: JobPlace, texts: typeof tables): Promise<void> {
  for (const kind of ['object', 'inspector', 'item'] as const) {
    const path = join(folder, '..', `${kind}.csv`);
    writeFileSync(path, texts[kind]);
    const file = grantInput(path, `${kind}.csv`);
    const { sheet, headerRow, mapping } = await call('import.inspect', { file, kind, sheet: null, headerRow: null });
    await call('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
  }
}

async function lookAround(call: Call): Promise<void> {
  const { rows } = await call('object.list', { filter: everyObject, sort: byCode, ...page });
  await call('object.get', { id: rows[0]?.id ?? 0 });
  await call('object.facets', { filter: everyObject });
  await call('object.export', { filter: everyObject, sort: byCode });
  const people = await call('inspector.list', {
    filter: { text: '', units: [], drawable: null },
    on: '2026-03-31',
    ...page,
  });
  const [person] = people.rows;
  const change = { status: 'on-duty', recusals: ['云河县第1号商店'], notOwnArea: true, reason: '本人申请' };
  await call('inspector.save', { id: person?.id ?? 0, ...change });
  await call('item.list', { text: '', ...page });
}

async function planTasks(call: Call): Promise<number> {
  const draft = draftOf();
  await call('task.preview', draft);
  const { id: abandoned } = await call('task.create', draftOf({ name: '误建' }));
  await call('task.void', { id: abandoned, reason: '误建' });
  const { id } = await call('task.create', draft);
  await call('task.save', { id, draft: { ...draft, name: '一季度抽查（改）' } });
  await call('task.list', { text: '', ...page });
  await call('task.get', { id });
  return id;
}

async function holdDraw(call: Call, taskId: number): Promise<number> {
  const meeting = { taskId, occasion: '一季度例会', place: '第三会议室', host: '郭强', operator: '林英' };
  await call('draw.selfTest', {});
  const first = await call('draw.freezeFrame', meeting);
  await call('draw.withdraw', { drawId: first.drawId, reason: '重看名单' });
  const { drawId } = await call('draw.freezeFrame', meeting);
  await call('draw.freezePlan', { drawId });
  await call('draw.commit', { drawId });
  for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness });
  await call('draw.reveal', { drawId });
  await call('draw.cancel', { drawId, reason: '会场停电', approvedBy: approvers });
  await call('draw.again', { drawId });
  for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness, value: `1${witness.value}` });
  await call('draw.reveal', { drawId });
  await call('draw.close', { drawId });
  await call('draw.stage', { drawId });
  await call('draw.history', page);
  await call('draw.evidence', { drawId, form: 'public' });
  await call('draw.verify', { drawId });
  return drawId;
}

async function checkObjects(call: Call, { clock }: JobPlace, taskId: number, drawId: number): Promise<void> {
  await call('document.drawRecord', { drawId });
  await call('document.drawnObjects', { drawId });
  await call('document.notices', { taskId, issuedOn: '2026-03-03' });
  clock.set('2026-03-12T10:00:00+08:00');
  await call('result.outcomes', {});
  const { rows } = await call('assignment.list', { taskId, ...page });
  for (const sheet of rows) await call('result.save', resultOf(sheet));
  await call('disclosure.list', { today: '2026-03-12' });
  await call('document.bulletin', { taskId, issuedOn: '2026-03-12' });
  await call('disclosure.confirm', { taskId, on: '2026-03-12', channel: '公示系统', receipt: '回执001' });
  await call('document.list', { taskId, ...page });
}

async function closeBureau(call: Call, { folder, grantInput }: JobPlace): Promise<void> {
  const backup = await call('workspace.backup', {});
  await call('audit.list', page);
  await call('audit.verify', {});
  await call('workspace.close', {});
  // A demo bureau that is there already is only opened: importing the real one takes long and has its own test.
  const elsewhere = join(folder, '..', '别处');
  cpSync(join(folder, '备份', backup.name), join(elsewhere, '演示单位-云河县', '明抽.db'));
  await call('workspace.openDemo', { folder: grantInput(elsewhere) });
  await call('workspace.close', {});
  await call('workspace.open', { folder: null });
}
