import { expect, test } from 'vitest';
import { approve, confirmDisclosure } from '../support/approval-work.ts';
import { asReviewer, lawfulTask } from '../support/lawful-results.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { reviewAll, testedProduct } from '../support/result-work.ts';
import { resultOf, type Sheet } from '../support/results.ts';

const county = prepared(smallCounty);
const page = { after: null, limit: 100 };

/** A finding at the first item of a sheet. */
const finding = (itemId: number) => ({
  items: [
    { itemId, checked: true, method: '', problem: true, finding: '未亮照', article: '第八条', handling: '责令改正' },
  ],
});

async function lawful() {
  const task = await lawfulTask(county);
  const { call, sheets } = task;
  const whole = (place: number) => call('result.get', { assignmentId: sheets[place]?.id ?? 0 });
  const itemId = (await whole(0)).items[0]?.id ?? 0;
  const version = async (place: number) => ({
    assignmentId: sheets[place]?.id ?? 0,
    version: (await whole(place)).result?.version ?? 0,
  });
  return { ...task, whole, itemId, version };
}

const problemOf = (sheet: Sheet | undefined, itemId: number) =>
  resultOf(sheet, { outcome: '6', finding: '未亮照', details: finding(itemId) });

test('a problem is written down at its item, and what was not said follows where it can', async () => {
  const { call, sheets, whole, itemId } = await lawful();
  const bare = resultOf(sheets[0], { outcome: '6', finding: '未亮照' });
  expect((await refusalOf(call('result.save', bare))).message).toContain('是哪一项');
  await call('result.save', problemOf(sheets[0], itemId));
  expect((await whole(0)).result?.details.items).toEqual(finding(itemId).items);
  await call('result.save', resultOf(sheets[1]));
  const { result, items } = await whole(1);
  expect(result?.details.items.map(row => [row.itemId, row.checked, row.problem])).toEqual(
    items.map(({ id }) => [id, true, false]),
  );
});

test('the form for many sheets keeps what was said in full, and a product result its products', async () => {
  const { call, sheets, whole } = await lawful();
  const details = { products: [testedProduct], guidance: '讲解明码标价' };
  await call('result.save', resultOf(sheets[0], { outcome: '8a', details }));
  await call('result.save', resultOf(sheets[0], { outcome: '8a', note: '补一句' }));
  const { result, editions } = await whole(0);
  expect(result).toMatchObject({ version: 2, note: '补一句', details });
  expect(editions).toEqual([expect.objectContaining({ version: 1, note: '', outcomeName: '合格' })]);
});

test('whoever read an older version overwrites nothing', async () => {
  const { call, sheets, whole } = await lawful();
  await call('result.save', resultOf(sheets[0], { version: 0, note: '先存的' }));
  const late = await refusalOf(call('result.save', resultOf(sheets[0], { version: 0, note: '后存的' })));
  expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('第 1 版') });
  expect((await whole(0)).result?.note).toBe('先存的');
});

test('a result is reviewed by another person, in the version he has seen, and problems one by one', async () => {
  const { running, call, sheets, taskId, whole, itemId, version } = await lawful();
  await call('result.save', problemOf(sheets[0], itemId));
  for (const sheet of sheets.slice(1)) await call('result.save', resultOf(sheet));
  const all = await Promise.all([0, 1, 2, 3].map(version));
  const own = await refusalOf(call('result.review', { results: all.slice(1), decision: 'approve', opinion: '' }));
  expect(own).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('另一个人') });
  await asReviewer(call, async () => {
    const approveThem = (results: typeof all) => call('result.review', { results, decision: 'approve', opinion: '' });
    expect((await refusalOf(approveThem(all))).message).toContain('单独审核');
    const stale = [{ ...all[1], assignmentId: all[1]?.assignmentId ?? 0, version: 9 }];
    expect((await refusalOf(approveThem(stale))).code).toBe('conflict');
    const wordless = call('result.review', { results: all.slice(0, 1), decision: 'return', opinion: '' });
    expect((await refusalOf(wordless)).message).toContain('理由');
    expect(await approveThem(all.slice(1))).toEqual({ count: 3 });
    await call('result.review', { results: all.slice(0, 1), decision: 'return', opinion: '照片不清' });
  });
  const queue = await call('result.queue', { taskId, state: 'returned', problem: true, text: '', ...page });
  expect(queue.counts).toEqual({ entered: 0, returned: 1, reviewed: 3 });
  expect(queue.rows[0]).toMatchObject({ own: true, reviewOpinion: '照片不清', problem: true });
  expect(running.database().all(running.database().build.selectFrom('follow_up').selectAll())).toEqual([]);
  await call('result.save', problemOf(sheets[0], itemId));
  await asReviewer(call, async () => {
    await call('result.review', { results: [await version(0)], decision: 'approve', opinion: '属实' });
  });
  const ledger = running.database().all(running.database().build.selectFrom('follow_up').selectAll());
  expect(ledger.map(({ assignment_id: id, problem }) => [id, problem])).toEqual([[sheets[0]?.id, '未亮照']]);
  expect((await whole(0)).result).toMatchObject({ state: 'reviewed', reviewedName: '郭强', reviewOpinion: '属实' });
});

test('what is reviewed is changed only after it was sent back', async () => {
  const { call, sheets, taskId, version } = await lawful();
  for (const sheet of sheets) await call('result.save', resultOf(sheet));
  await reviewAll(call, taskId);
  const refused = await refusalOf(call('result.save', resultOf(sheets[0], { outcome: '5' })));
  expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('退回') });
  await asReviewer(call, async () => {
    await call('result.review', { results: [await version(0)], decision: 'return', opinion: '结果选错' });
  });
  await call('result.save', resultOf(sheets[0], { outcome: '5' }));
});

test('publication waits for every review, and a public result is corrected with a reason, reviewed and published again', async () => {
  const { running, call, sheets, taskId, whole } = await lawful();
  for (const sheet of sheets) await call('result.save', resultOf(sheet));
  await call('document.bulletin', { taskId, issuedOn: '2026-03-16' });
  const details = { on: '2026-03-16', channel: '公示系统', receipt: 'H-1' };
  await approve(running, { action: 'disclosure.confirm', subject: taskId, reason: '已发布', details });
  const early = await refusalOf(call('disclosure.confirm', { taskId, ...details }));
  expect(early.message).toContain('还有 4 个检查结果没有审核通过');
  await reviewAll(call, taskId);
  await confirmDisclosure(running, taskId, details);
  const right = resultOf(sheets[0], { outcome: '5', version: 1 });
  expect((await refusalOf(call('result.save', right))).message).toContain('更正程序');
  await call('result.correct', { ...right, version: 1, reason: '门牌号认错' });
  expect((await whole(0)).editions[0]).toMatchObject({ outcomeName: '未发现问题', reason: '门牌号认错' });
  const { build, all } = running.database();
  const corrections = () => all(build.selectFrom('publication').selectAll().where('kind', '=', 'correction'));
  expect(corrections()).toEqual([]);
  await reviewAll(call, taskId);
  expect(corrections().map(({ subject_id: id, state }) => [id, state])).toEqual([[sheets[0]?.id, 'open']]);
  expect((await whole(0)).result).toMatchObject({ outcome: '5', state: 'reviewed', version: 2 });
});

test('nobody corrects what is not public, and voided or unknown sheets take nothing', async () => {
  const { call, sheets } = await lawful();
  const change = { ...resultOf(sheets[0]), version: 0, reason: '试' };
  expect((await refusalOf(call('result.correct', change))).message).toContain('还没有公示');
  expect((await refusalOf(call('result.get', { assignmentId: 999 }))).code).toBe('not-found');
});
