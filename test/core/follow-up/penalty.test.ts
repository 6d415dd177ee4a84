import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { everyFinding, outsideCheck } from '../support/follow-up-work.ts';
import { chooseText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode } from '../support/registry-rows.ts';
import { resultOf, sheetsOf } from '../support/results.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);
const today = '2026-03-16';
const page = { after: null, limit: 100 };

/** A finding of a task sheet, and one of a check outside the draw. */
async function withFindings() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const strata = [{ code: 'A', mode: 'count', count: 1 } as const];
  const { taskId } = await drawUntil(running, 'CLOSED', { strata });
  running.clock.set(`${today}T10:00:00+08:00`);
  const [sheet] = await sheetsOf(running, taskId);
  await running.client.command('result.save', resultOf(sheet, { outcome: '7', finding: '涉嫌无证经营。' }));
  await running.client.command('followUp.enterMissing', {});
  const object = sheet?.objectName.includes('第2号') ? 3 : 2;
  const found = { outcome: '6', finding: '未公示。', objectId: object };
  await running.client.command('outsideCheck.add', outsideCheck('2026-03-10', found));
  const ledger = async () => (await running.client.query('followUp.list', { ...everyFinding, today, ...page })).rows;
  const [bySheet, byParty] = await ledger();
  if (!bySheet || !byParty) throw new Error('Both findings stand in the ledger.');
  const lines = [
    '行政处罚决定书文号,作出决定日期,当事人名称,统一社会信用代码,抽查任务单号,处罚内容',
    `云处〔2026〕1号,2026年3月15日,改了名的店,,${bySheet.sheetNumber},罚款`,
    `云处〔2026〕2号,2026-03-15,${byParty.objectName},${creditCode(object)},,警告`,
    '云处〔2026〕3号,2026-03-15,谁也不认识的店,,,警告',
    '云处〔2026〕4号,不知道哪天,某店,,,警告',
    '云处〔2026〕5号,2026-03-17,某店,,,警告',
    '云处〔2026〕1号,2026-03-15,重复的一行,,,警告',
  ];
  return { running, ledger, bySheet, byParty, file: chooseText(running, lines.join('\r\n')) };
}

test('decisions that come back are matched by the number of their sheet, proposed by party, and nothing is kept by looking', async () => {
  const { running, file, bySheet, byParty, ledger } = await withFindings();
  const before = await ledger();
  const looked = await running.client.job('penalty.look', { file: file.grant });
  expect(looked.rows.map(({ row, match, candidates }) => [row, match, candidates.map(one => one.followUpId)])).toEqual([
    [2, 'sheet', [bySheet.id]],
    [3, 'party', [byParty.id]],
    [4, 'none', []],
    [5, 'refused', []],
    [6, 'refused', []],
    [7, 'refused', []],
  ]);
  expect(await ledger()).toEqual(before);
  const input = { file: file.grant, sha256: looked.sha256, chosen: [{ row: 3, followUpId: byParty.id }] };
  const { batch, ...sums } = await running.client.job('penalty.import', input);
  expect(sums).toEqual({ imported: 3, matched: 2, refused: 3 });
  expect((await ledger()).map(row => row.penaltyNumber)).toEqual(['云处〔2026〕1号', '云处〔2026〕2号']);
  const open = { text: '', unmatched: true, ...page };
  expect((await running.client.query('penalty.list', open)).rows.map(row => row.number)).toEqual(['云处〔2026〕3号']);
  expect((await refusalOf(running.client.job('penalty.import', input))).message).toContain('没有可以导入');
  expect(await running.client.query('penalty.batches', {})).toEqual([{ batch, decisions: 3, matched: 2 }]);
  await running.client.command('penalty.takeBack', { batch, reason: '导错' });
  expect(await ledger()).toEqual(before);
  expect((await running.client.query('penalty.list', { ...open, unmatched: false })).total).toBe(0);
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
});

test('a decision is joined and parted by hand, and a later one stays when an earlier one goes', async () => {
  const { running, file, bySheet, ledger } = await withFindings();
  const looked = await running.client.job('penalty.look', { file: file.grant });
  await running.client.job('penalty.import', { file: file.grant, sha256: looked.sha256, chosen: [] });
  const all = { text: '', unmatched: false, ...page };
  const [third, , first] = (await running.client.query('penalty.list', all)).rows;
  const match = (id: number | undefined, followUpId: number | null) =>
    running.client.command('penalty.match', { id: id ?? 0, followUpId, reason: '核对案卷' });
  await match(third?.id, bySheet.id);
  expect((await ledger())[0]?.penaltyNumber).toBe('云处〔2026〕3号');
  await match(first?.id, null);
  expect((await ledger())[0]?.penaltyNumber).toBe('云处〔2026〕3号');
  await match(third?.id, null);
  expect((await ledger())[0]?.penaltyNumber).toBeNull();
  expect((await refusalOf(match(third?.id, null))).code).toBe('conflict');
});

test('a file that changed since it was looked at is not imported, and neither is one without its headings', async () => {
  const { running, file } = await withFindings();
  const { sha256 } = await running.client.job('penalty.look', { file: file.grant });
  appendFileSync(file.path, '\r\n云处〔2026〕9号,2026-03-15,后来加的店,,,警告');
  const changed = await refusalOf(running.client.job('penalty.import', { file: file.grant, sha256, chosen: [] }));
  expect(changed.message).toContain('变过');
  const strange = chooseText(running, '甲,乙\r\n1,2\r\n');
  const unknown = await refusalOf(running.client.job('penalty.look', { file: strange.grant }));
  expect(unknown.message).toContain('“决定书文号”');
});
