import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinaDate } from '#core/service/clock.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { firstAccountOfOldWorkspace, manageAccounts } from './account-work.ts';
import { appointApprovers, approveFromList, approveHere } from './approval-work.ts';
import { testBureau } from './bureau.ts';
import type { Call } from './caller.ts';
import { witnesses } from './ceremony.ts';
import { wipePage } from './damage.ts';
import { workAtDesk } from './desk-work.ts';
import { dispatchTeams } from './dispatch-work.ts';
import { draftOf } from './draft.ts';
import { followUp } from './follow-up-work.ts';
import { lookBeforeImporting } from './import-work.ts';
import { compareLists, keepItemList } from './item-list-work.ts';
import { keepObjects } from './object-work.ts';
import { keepPapers } from './paper-work.ts';
import { planYear } from './plan-work.ts';
import { smallCounty } from './prepared-core.ts';
import { printPapers } from './print-work.ts';
import { keepPublications } from './publication-work.ts';
import { keepRegisters } from './register-work.ts';
import { inspectorsCsv, itemsCsv, objectsCsv } from './registry-rows.ts';
import { compareList, examineRegistry } from './registry-work.ts';
import { correctPublic, keepResults } from './result-work.ts';
import { resultOf } from './results.ts';
import type { RunningCore } from './running-core.ts';
import { drawTeamsAgain } from './scarce-work.ts';
import { keepSeals } from './seal-work.ts';
import { testAccount } from './signed-in.ts';
import { keepStatistics } from './statistics-work.ts';

/** Where the work is done: a core whose clock can be set, or a whole program in the present. */
export interface JobPlace {
  /** The workspace folder the core was started with. */
  readonly folder: string;
  /** The day in China on which a step is done; it may pass while the work goes on. */
  today(): string;
  /** Lets days pass between the draw and the checks, where the clock can be set. */
  passDays?(days: number): void;
  /** Lets the core read a file, or work in a folder, as when a person has chosen it. */
  grantFile(path: string): Promise<string>;
  grantFolder(path: string): Promise<string>;
}

/** A core in this process. */
export function placeOf({ folder, clock, core }: Pick<RunningCore, 'folder' | 'clock' | 'core'>): JobPlace {
  return {
    folder,
    today: () => chinaDate(clock.now()),
    passDays: clock.addDays,
    grantFile: async path => core.files.grantInput(path),
    grantFolder: async path => core.files.grantInput(path),
  };
}

const everyObject = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
const byCode = { column: 'code', direction: 'up' } as const;
const page = { after: null, limit: 100 };
const daysAfter = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** Does the whole work of a bureau and asks every method of the contract at least once; returns what it worked on. */
export async function wholeJob(call: Call, place: JobPlace): Promise<{ taskId: number; drawId: number }> {
  await openBureau(call, place);
  await importTables(call, place, tables);
  await call('import.list', page);
  await lookBeforeImporting(call, place);
  await compareList(call, place);
  await examineRegistry(call, place);
  await lookAround(call, place);
  await compareLists(call, place);
  await planYear(call, place);
  const taskId = await planTasks(call, place);
  const drawId = await holdDraw(call, taskId);
  await changeResult(call, drawId);
  await dispatchTeams(call, place.today(), taskId);
  await drawTeamsAgain(call, place.today());
  await checkObjects(call, place, taskId, drawId);
  await keepPublications(call, place, taskId);
  await keepSeals(call, place, taskId);
  await keepStatistics(call, place.today());
  await call('task.close', { id: taskId });
  await closeBureau(call, place);
  return { taskId, drawId };
}

async function openBureau(call: Call, place: JobPlace): Promise<void> {
  await call('workspace.status', {});
  await call('profile.choices', {});
  await firstAccountOfOldWorkspace(call, place);
  await call('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  await manageAccounts(call);
  await appointApprovers(call);
  await call('bureau.save', { ...testBureau, phone: '0530-5551111' });
  await call('profile.shipped', {});
  const profile = await call('profile.get', {});
  await call('profile.save', {
    profile: { ...profile, dispatchRule: { ...profile.dispatchRule, approvalNeeded: false }, dueSoonWorkingDays: 3 },
    reason: '本局规定',
  });
}

const tables = {
  object: objectsCsv(smallCounty.objects),
  // The work may be done in any year.
  inspector: inspectorsCsv(smallCounty.inspectors.map(row => ({ ...row, 有效期至: '2099-12-31' }))),
  item: itemsCsv(smallCounty.items),
};

/** Imports a table for each registry as a clerk does who accepts what the page proposes. */
export async function importTables(
  call: Call,
  { folder, grantFile }: Pick<JobPlace, 'folder' | 'grantFile'>,
  texts: typeof tables,
): Promise<void> {
  for (const kind of ['object', 'inspector', 'item'] as const) {
    const path = join(folder, '..', `${kind}.csv`);
    writeFileSync(path, texts[kind]);
    const file = await grantFile(path);
    const { sheet, headerRow, mapping } = await call('import.inspect', { file, kind, sheet: null, headerRow: null });
    await call('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
  }
}

async function lookAround(call: Call, { today }: JobPlace): Promise<void> {
  const { rows } = await call('object.list', { filter: everyObject, sort: byCode, ...page });
  await call('object.get', { id: rows[0]?.id ?? 0 });
  await keepObjects(call);
  await call('personal.reveal', { kind: 'object', id: rows[0]?.id ?? 0, field: 'phone', reason: '通知开业核查' });
  await call('object.export', { filter: everyObject, sort: byCode });
  const people = await call('inspector.list', {
    filter: { text: '', units: [], drawable: null },
    on: daysAfter(today(), 29),
    ...page,
  });
  const [person] = people.rows;
  const change = { status: 'on-duty', recusals: ['云河县第1号商店'], notOwnArea: true, reason: '本人申请' };
  await call('inspector.save', { id: person?.id ?? 0, ...change });
  await call('inspector.export', { filter: { text: '', units: [], drawable: null }, on: today() });
  await keepItemList(call, today());
  await call('import.export', {});
  await keepRegisters(call, person?.id ?? 0, today());
}

async function planTasks(call: Call, { today }: JobPlace): Promise<number> {
  const draft = draftOf({ checkFrom: today(), checkTo: daysAfter(today(), 29) });
  await call('task.preview', draft);
  const { id: abandoned } = await call('task.create', { ...draft, name: '误建' });
  await approveFromList(call, { action: 'task.void', subject: abandoned, reason: '误建', details: {} });
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
  const { drawId: practice } = await call('draw.rehearse', meeting);
  await call('draw.freezePlan', { drawId: practice });
  await call('draw.commit', { drawId: practice });
  await call('draw.practiseWitnesses', { drawId: practice });
  await call('draw.reveal', { drawId: practice });
  await call('draw.close', { drawId: practice });
  const first = await call('draw.freezeFrame', meeting);
  await call('draw.withdraw', { drawId: first.drawId, reason: '重看名单' });
  const { drawId } = await call('draw.freezeFrame', meeting);
  await call('draw.freezePlan', { drawId });
  await call('draw.commit', { drawId });
  for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness });
  await call('draw.reveal', { drawId });
  await approveHere(call, { action: 'draw.cancel', subject: drawId, reason: '会场停电', details: {} });
  await call('draw.cancel', { drawId, reason: '会场停电' });
  await call('draw.again', { drawId });
  for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness, value: `1${witness.value}` });
  await call('draw.reveal', { drawId });
  await call('draw.close', { drawId });
  for (const view of ['stage', 'projection', 'show'] as const) await call(`draw.${view}`, { drawId });
  await call('draw.setShow', { drawId, position: 15_000, running: false, speed: 2 });
  await call('draw.history', page);
  await call('draw.evidence', { drawId, form: 'public' });
  await call('draw.verify', { drawId });
  return drawId;
}

async function changeResult(call: Call, drawId: number): Promise<void> {
  const { standing, strata, reasons } = await call('draw.afterwards', { drawId });
  const [leaving, staying] = standing;
  const asked = { subject: drawId, reason: reasons[0] ?? '' };
  await approveHere(call, { ...asked, action: 'draw.replace', details: { out: leaving?.id ?? '' } });
  await call('draw.replace', { drawId, out: leaving?.id ?? '', reason: asked.reason });
  const member = { object: staying?.id ?? '', inspector: staying?.team[0]?.id ?? '' };
  const absence = { ...asked, reason: '缺席：病假' };
  await approveHere(call, { ...absence, action: 'draw.replaceInspector', details: { ...member, unavailable: '无' } });
  await call('draw.replaceInspector', { drawId, ...member, unavailable: [], reason: absence.reason });
  const stratum = strata[0]?.code ?? '';
  const more = { ...asked, reason: '群众举报较多' };
  await approveHere(call, { ...more, action: 'draw.add', details: { stratum, count: '1' } });
  await call('draw.add', { drawId, stratum, count: 1, reason: more.reason });
}

async function checkObjects(call: Call, place: JobPlace, taskId: number, drawId: number): Promise<void> {
  for (const paper of ['drawRecord', 'witnessSlips', 'drawnObjects'] as const)
    await call(`document.${paper}`, { drawId });
  await call('document.notices', { taskId, issuedOn: daysAfter(place.today(), 1) });
  place.passDays?.(8);
  const checked = { checkedOn: place.today(), endedOn: place.today() };
  place.passDays?.(2);
  await call('result.outcomes', {});
  await call('assignment.guides', { taskId });
  const { rows } = await call('assignment.list', { taskId, ...page });
  for (const sheet of rows) await call('result.save', resultOf(sheet, checked));
  await keepResults(call, place, taskId);
  await call('disclosure.list', { today: place.today() });
  await call('document.bulletin', { taskId, issuedOn: place.today(), kind: 'draw-list' });
  await call('document.lookBulletin', { taskId, issuedOn: place.today() });
  await call('document.bulletin', { taskId, issuedOn: place.today() });
  const published = { on: place.today(), channel: '公示系统', receipt: '回执001' };
  await approveHere(call, { action: 'disclosure.confirm', subject: taskId, reason: '已发布', details: published });
  await call('disclosure.confirm', { taskId, ...published });
  await followUp(call, place);
  await correctPublic(call, taskId);
  await keepPapers(call, place.today());
  await printPapers(call, taskId);
  await workAtDesk(call, place, taskId);
}

async function closeBureau(call: Call, { folder, grantFolder, grantFile }: JobPlace): Promise<void> {
  const backup = await call('backup.run', {});
  const opened = await keepSafe(call, backup.name, { folder, grantFolder, grantFile });
  await call('audit.list', page);
  await call('audit.facets', {});
  await call('audit.export', {});
  const [last] = (await call('audit.list', { after: null, limit: 1 })).rows;
  await call('audit.checkHead', { seq: last?.seq ?? 1, hash: last?.hash ?? '' });
  await call('audit.digest', { day: last?.at.slice(0, 10) ?? '' });
  await call('audit.verify', {});
  await call('diagnostics.make', {});
  const installer = join(folder, '..', 'mingchou-9.0.0-setup.exe');
  writeFileSync(installer, '不是安装包');
  await call('update.check', { files: [await grantFile(installer)] });
  await call('workspace.close', {});
  // A demo bureau that is there already is only opened: importing the real one takes long and has its own test.
  const elsewhere = join(folder, '..', '别处');
  cpSync(join(folder, '备份', backup.name), join(elsewhere, '演示单位-云河县', '明抽.db'));
  await call('workspace.openDemo', { folder: await grantFolder(elsewhere) });
  await call('workspace.close', {});
  await call('workspace.open', { folder: opened });
}

/** Keeps backups elsewhere, looks at them, restores one, moves to another folder and back, and repairs what was damaged. */
async function keepSafe(
  call: Call,
  name: string,
  { folder, grantFolder, grantFile }: Pick<JobPlace, 'folder' | 'grantFolder' | 'grantFile'>,
): Promise<string> {
  const beside = (last: string) => join(folder, '..', last);
  for (const each of ['优盘', '新电脑', '坏了']) mkdirSync(beside(each));
  const settings = await call('backup.settings', {});
  const { secondPlace: _, sealed: __, ...rules } = settings;
  const stick = await grantFolder(beside('优盘'));
  await call('backup.saveSettings', { ...rules, secondPlace: { folder: stick }, password: 'keep' });
  await call('backup.checkSecond', {});
  const file = await grantFile(join(folder, '备份', name));
  await call('backup.preview', { file, password: null });
  await call('backup.drill', { file, password: null });
  await call('backup.restore', { file, password: null, reason: '误导入' });
  await call('backup.list', {});
  const packed = await call('workspace.pack', { password: null });
  await call('workspace.close', {});
  const archive = await grantFile(join(folder, '导出', packed.name));
  await call('workspace.unpack', { file: archive, password: null, folder: await grantFolder(beside('新电脑')) });
  await call('workspace.close', {});
  copyFileSync(join(folder, '明抽.db'), join(beside('坏了'), '明抽.db'));
  wipePage(join(beside('坏了'), '明抽.db'));
  const broken = await grantFolder(beside('坏了'));
  await call('recovery.look', { folder: broken });
  await call('recovery.salvage', { folder: broken });
  await call('recovery.restore', { folder: broken, file, password: null, person: '林英', reason: '断电损坏' });
  await call('workspace.close', {});
  const home = await grantFolder(folder);
  await call('workspace.open', { folder: home });
  return home;
}
