import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contract, type MethodName, type OutputOf } from '#contract/contract.ts';
import { findPersonalData } from '#domain/text/personal-data.ts';
import { type Call, callOver } from '../support/caller.ts';
import { witnesses } from '../support/ceremony.ts';
import { silentFollowUpJobs } from '../support/follow-up-inputs.ts';
import { chooseText } from '../support/import-file.ts';
import { questions } from '../support/page-questions.ts';
import { smallCounty } from '../support/prepared-core.ts';
import { inspectorsCsv, itemsCsv, objectsCsv } from '../support/registry-rows.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { placeOf, wholeJob } from '../support/whole-job.ts';

/** Jobs that only read, or that open and close a workspace, leave no entry. */
const silentJobs = new Set<MethodName>([
  'import.inspect',
  'import.stage',
  'import.drop',
  'import.template',
  'object.export',
  'overlap.export',
  'inspector.export',
  'import.export',
  'staff.export',
  'recusal.export',
  'comparison.export',
  ...silentFollowUpJobs,
  'quality.export',
  'item.export',
  'itemList.exportDiff',
  'itemList.exportUnused',
  'itemList.paper',
  'plan.overlaps',
  'plan.look',
  'plan.export',
  'plan.exportLedger',
  'plan.bulletin',
  'paper.preview',
  'minorExemption.export',
  'superiorList.export',
  'draw.verify',
  'evidence.verify',
  'result.exportSheets',
  'result.lookSheets',
  'seal.export',
  'publication.export',
  'stop.export',
  'platform.readFile',
  'statistics.export',
  'statistics.print',
  'audit.verify',
  'audit.export',
  'audit.digest',
  'deadline.export',
  'profile.export',
  'profile.read',
  'workspace.open',
  'workspace.openDemo',
  'workspace.close',
  'backup.checkSecond',
  'backup.preview',
  'recovery.look',
  'recovery.salvage',
]);

/** These put another workspace, or its past, in the place of the one whose log is looked at. */
const exchanging = new Set<MethodName>([
  'workspace.open',
  'workspace.openDemo',
  'workspace.close',
  'workspace.unpack',
  'backup.restore',
  'recovery.restore',
]);

function newCore(): RunningCore {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  return running;
}

const head = ({ application }: RunningCore) => application.openWorkspace?.audit.head() ?? { seq: 0, hash: '' };

test('in the whole work of a bureau every command writes one entry of its own name without the numbers of people, and nothing else writes any', async () => {
  const running = newCore();
  const call = callOver(running.client);
  const asked = new Set<MethodName>();
  const watched: Call = async (name, input) => {
    asked.add(name);
    const opened = exchanging.has(name);
    const before = head(running);
    const result = await call(name, input);
    if (opened) return result;
    const writes = contract[name].kind === 'command' || (contract[name].kind === 'job' && !silentJobs.has(name));
    const written = running.application.openWorkspace?.audit.following(before.seq, 10) ?? [];
    expect([name, written.map(({ action }) => action)]).toEqual([name, writes ? [name] : []]);
    const people = ['林英（系统管理员）', '郭强（审核人）', '梁平（审核人）'];
    const actor = expect.toBeOneOf(people);
    if (writes) expect(written[0]).toMatchObject({ actor, at: expect.stringMatching(/\+08:00$/) });
    return result;
  };
  await wholeJob(watched, placeOf(running));
  expect([...asked].toSorted()).toEqual(Object.keys(contract).toSorted());
  const verified = await running.client.job('audit.verify', {});
  expect(verified).toMatchObject({ firstBroken: null, head: head(running).hash, entries: head(running).seq });
  expectNoNumbersOfPeople(running);
  expect(running.bugs).toEqual([]);
});

/** The log holds no mobile or identity number, and no number of a witness. */
function expectNoNumbersOfPeople(running: RunningCore): void {
  const entries = running.application.requireWorkspace().audit.following(0, 1000);
  expect(entries.length).toBeGreaterThan(40);
  const text = entries.map(entry => [entry.subject, entry.before, entry.after, entry.reason].join('\n'));
  expect(text.flatMap(part => findPersonalData(part.replace(/[0-9a-f]{64}/g, '')))).toEqual([]);
  for (const { value } of witnesses) expect(text.join('\n')).not.toContain(value);
}

/** Whoever sits at a page changes with these; it then forgets every answer that was somebody else's. */
const exchanges = new Set<MethodName>([
  'account.createFirst',
  'account.signIn',
  'account.signOut',
  'account.recover',
  'account.lock',
  'account.unlock',
  // Until a password given by somebody else is changed, nothing has been shown at all.
  'account.changePassword',
]);

test('whatever a step changes on a page is announced, so that no page shows what is no longer so', async () => {
  const running = newCore();
  const { client, core } = running;
  const call = callOver(client);
  const announced = new Set<string>();
  core.service.onEvent(({ topics }) => {
    for (const topic of topics) announced.add(topic);
  });
  const answers = async () => {
    const found = new Map<MethodName, string>();
    for (const [name, input] of Object.entries(questions) as [MethodName, never][]) {
      const answer: OutputOf<MethodName> | string = await call(name, input).catch((error: Error) => error.message);
      // A file is granted anew with each answer; its name and digest tell whether it is another one.
      found.set(
        name,
        JSON.stringify(answer, (key, value) => (key === 'file' && typeof value === 'string' ? '' : value)),
      );
    }
    return found;
  };
  let shown = await answers();
  const stale: string[] = [];
  const watched: Call = async (name, input) => {
    announced.clear();
    const result = await call(name, input);
    if (contract[name].kind === 'query') return result;
    const now = await answers();
    for (const [asked, answer] of now) {
      const method = contract[asked];
      const reads = method.kind === 'query' ? method.reads : [];
      const told = announced.has('workspace') || reads.some(topic => announced.has(topic));
      if (answer !== shown.get(asked) && !told && !exchanges.has(name)) stale.push(`${asked} after ${name}`);
    }
    shown = now;
    return result;
  };
  await wholeJob(watched, placeOf(running));
  await changeEverythingOnceMore(watched, running);
  const queries = Object.keys(contract).filter(name => contract[name as MethodName].kind === 'query');
  // The showing of a result goes on by the clock: each window counts for itself between two announcements.
  const constant = ['profile.choices', 'draw.selfTest', 'draw.show', 'task.preview'];
  expect([...Object.keys(questions), ...constant].toSorted()).toEqual(queries.toSorted());
  expect([...new Set(stale)]).toEqual([]);
});

/** What the usual order of the work never does: rules, people and businesses change after everything is done. */
async function changeEverythingOnceMore(call: Call, running: RunningCore): Promise<void> {
  const profile = await call('profile.get', {});
  const rules = { ...profile, disclosureWorkingDays: 7, outcomeNames: { '1': '未发现违法行为' } };
  await call('profile.save', { profile: rules, reason: '省局通知' });
  const tables = {
    object: objectsCsv(smallCounty.objects.map(row => ({ ...row, 企业名称: `新${row.企业名称}` }))),
    inspector: inspectorsCsv(smallCounty.inspectors.map(row => ({ ...row, 姓名: `新${row.姓名}` }))),
    item: itemsCsv(smallCounty.items.map(row => ({ ...row, 事项类别: '重点检查事项' }))),
  };
  for (const kind of ['object', 'inspector', 'item'] as const) {
    const file = chooseText(running, tables[kind]).grant;
    const { sheet, headerRow, mapping } = await call('import.inspect', { file, kind, sheet: null, headerRow: null });
    const { updated } = await call('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
    expect(updated).toBe(smallCounty[`${kind}s`].length);
  }
}
