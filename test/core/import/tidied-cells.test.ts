import { expect, test } from 'vitest';
import { lookAt } from '../support/look-import.ts';
import { startBureau } from '../support/prepared-core.ts';
import { creditCode, inspectorRow, inspectorsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const headings = '统一社会信用代码,企业名称,成立日期,注册资本,联系电话';

const fullWidth = (text: string) => text.replace(/[0-9A-Z]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const spellings = ['2007年9月25日', '2015/12/6', '2015.12.16', '20150511', '2016-2-6', '45292'];

const capitals = [
  '5000万人民币',
  '500(万)',
  '20万美元',
  '2000.000000万人民币',
  '人民币伍佰万',
  '100万元',
  '300000元',
  '3亿',
  '壹佰万',
];

async function look(running: RunningCore, lines: readonly string[]) {
  return lookAt(running, 'object', `${[headings, ...lines].join('\n')}\n`);
}

test('what the program puts right is counted rule by rule, with what the file says beside what it is read as', async () => {
  const running = await startBureau();
  const found = await look(running, [
    `${creditCode(1).toLowerCase()},一号店,,,`,
    `${fullWidth(creditCode(2))},二号店,,,`,
    `${creditCode(3)}, 三号店 ,,,`,
    `${creditCode(4)},四号店 ,,,13800001234 `,
    `${creditCode(5)},"五号
店",,,`,
  ]);
  const rule = (kind: string) => found.repaired.find(one => one.kind === kind);
  expect(rule('lower-case')).toEqual({
    kind: 'lower-case',
    name: '小写字母改为大写',
    count: 1,
    examples: [{ rowNumber: 2, field: '统一社会信用代码', before: creditCode(1).toLowerCase(), after: creditCode(1) }],
  });
  expect(rule('full-width')?.examples).toEqual([
    { rowNumber: 3, field: '统一社会信用代码', before: fullWidth(creditCode(2)), after: creditCode(2) },
  ]);
  // The telephone number in row 5 is put right as well, and is no example.
  expect(rule('outer-space')).toMatchObject({ count: 2 });
  expect(rule('outer-space')?.examples.map(({ before, after }) => [before, after])).toEqual([
    [' 三号店 ', '三号店'],
    ['四号店 ', '四号店'],
  ]);
  expect(rule('inner-space')?.examples).toMatchObject([{ rowNumber: 6, before: '五号\n店', after: '五号店' }]);
  expect(JSON.stringify(found)).not.toContain('13800001234');
});

test('each spelling of a date is an example of its own, and a serial number is named as one', async () => {
  const running = await startBureau();
  const dated = spellings.flatMap((date, place) => [
    `${creditCode(place * 2 + 1)},${place}号店甲,${date},,`,
    `${creditCode(place * 2 + 2)},${place}号店乙,${date},,`,
  ]);
  const found = await look(running, dated);
  const rule = (kind: string) => found.repaired.find(one => one.kind === kind);
  expect(rule('date-spelling')).toMatchObject({ count: 10 });
  expect(rule('date-spelling')?.examples.map(({ before, after }) => [before, after])).toEqual([
    ['2007年9月25日', '2007-09-25'],
    ['2015/12/6', '2015-12-06'],
    ['2015.12.16', '2015-12-16'],
    ['20150511', '2015-05-11'],
    ['2016-2-6', '2016-02-06'],
  ]);
  expect(rule('date-serial')).toMatchObject({
    count: 2,
    name: '日期序号换算成日期',
    examples: [{ field: '成立日期', before: '45292', after: '2024-01-01' }],
  });
});

test('a capital stays as it is written, and the amount that it is taken for is shown', async () => {
  const running = await startBureau();
  const found = await look(
    running,
    capitals.map((capital, place) => `${creditCode(place + 1)},${place}号店,,${capital},`),
  );
  const note = found.noted.find(({ kind }) => kind === 'capital-amount');
  expect(note?.examples.map(({ before, after }) => [before, after])).toEqual([
    ['5000万人民币', '50,000,000 元（人民币）'],
    ['500(万)', '5,000,000 元（人民币）'],
    ['20万美元', '200,000 美元'],
    ['2000.000000万人民币', '20,000,000 元（人民币）'],
    ['100万元', '1,000,000 元（人民币）'],
    ['300000元', '300,000 元（人民币）'],
    ['3亿', '300,000,000 元（人民币）'],
  ]);
  expect(found.problems).toMatchObject([{ kind: 'unreadable-capital', count: 2 }]);
});

test('examples of one rule stay few however long the file is, and those of an inspector name no identity number', async () => {
  const running = await startBureau();
  const lines = Array.from({ length: 60 }, (_, place) => `${creditCode(place + 1)}, ${'甲'.repeat(place + 1)}店,,,`);
  const long = await look(running, lines);
  expect(long.repaired).toMatchObject([{ kind: 'outer-space', count: 60 }]);
  expect(long.repaired[0]?.examples).toHaveLength(14);
  const person = inspectorRow(1, { 执法证号: ' 371726199001011234', 有效期至: '2030/1/2' });
  const people = await lookAt(running, 'inspector', inspectorsCsv([person]));
  expect(people.repaired.find(({ kind }) => kind === 'date-spelling')?.examples).toMatchObject([
    { before: '2030/1/2', after: '2030-01-02' },
  ]);
  expect(JSON.stringify(people)).not.toContain('371726199001011234');
});
