import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import { fittingMapping, type ReadyMapping } from '#domain/registry/ready-mapping.ts';
import { choose, chooseText, importFile, proposedRun } from '../support/import-file.ts';
import { startBureau } from '../support/prepared-core.ts';

const ready = JSON.parse(
  readFileSync(new URL('../../../resources/import/mappings.json', import.meta.url), 'utf8'),
) as ReadyMapping[];

test('every ready mapping names fields there are, once each, and the one without which nothing can be imported', () => {
  expect(ready.length).toBeGreaterThanOrEqual(9);
  for (const { name, kind, source, columns } of ready) {
    const fields = Object.values(columns).filter(field => field !== null);
    expect([name, fields]).toEqual([name, [...new Set(fields)]]);
    const known = fieldsOfKind[kind].map(({ key }): string => key);
    expect(fields.filter(field => !known.includes(field))).toEqual([]);
    expect(fields).toContain('name');
    expect(source).toMatch(/^https?:/);
  }
});

test('each ready mapping is found by its own headings, with a column more or less, and by no foreign ones', () => {
  for (const one of ready) {
    const headings = Object.keys(one.columns);
    expect(fittingMapping(ready, headings)?.ready.name).toBe(one.name);
    expect(fittingMapping(ready, headings)?.mapping).toEqual(Object.values(one.columns));
  }
  expect(fittingMapping(ready, ['统一社会信用代码', '企业名称', '住所'])).toBeNull();
});

test('the columns of a known plan are read as that plan means them, and other ways stay to be chosen', async () => {
  const running = await startBureau();
  const text =
    '序号,检查主体,年度计划名称,检查内容,计划开展时间,股室,抽查比例,抽查频次,抽查数量\n1,县局,登记检查,执照,5月,登记股,3%,>=1,9\n';
  const file = chooseText(running, text);
  const found = await running.client.job('import.inspect', {
    file: file.grant,
    kind: 'item',
    sheet: null,
    headerRow: 1,
  });
  expect(found.mappings.map(({ name }) => name)).toEqual(['上高 2023 抽查计划', '按列名自动对应']);
  expect(found.mapping[2]).toBe('name');
  expect(found.notes.join('')).toContain('上高 2023');
});

test('what a person chose for a file is offered for the next one of the same headings, with its source', async () => {
  const running = await startBureau();
  const text = '名号,机构地址,信用码\n云河县便民商店,人民路1号,\n';
  const mapping = ['name', 'address', 'creditCode'];
  await importFile(running, 'object', chooseText(running, text), { mapping, source: '省平台导出', headerRow: 1 });
  const file = chooseText(running, text.replace('便民', '利民'));
  const again = await running.client.job('import.inspect', {
    file: file.grant,
    kind: 'object',
    sheet: null,
    headerRow: 1,
  });
  expect(again).toMatchObject({ mapping, source: '省平台导出' });
  expect(again.mappings[0]?.name).toBe('上次的对应关系');
  const { rows } = await running.client.query('import.list', { after: null, limit: 1 });
  expect(rows[0]).toMatchObject({ source: '省平台导出', policy: 'update' });
});

test.each(Object.keys(fieldsOfKind) as ImportKind[])(
  'the template of the kind %s is read back with all its columns, and its example is not imported',
  async kind => {
    const running = await startBureau();
    const made = await running.client.job('import.template', { kind });
    const path = running.application.grants.output(made.file)?.path ?? '';
    const file = choose(running, path);
    const { mapping } = await proposedRun(running, kind, file);
    expect(mapping.filter(field => field === null)).toEqual([]);
    expect(await importFile(running, kind, file)).toMatchObject({ rows: 0, created: 0, refused: 0 });
  },
);

test('headings repeated in the middle of a table are left out and told', async () => {
  const running = await startBureau();
  const text = '企业名称,住所\n甲商店,一路1号\n企业名称,住所\n乙商店,二路2号\n';
  const result = await importFile(running, 'object', chooseText(running, text));
  expect(result).toMatchObject({ rows: 2, created: 2, refused: 0 });
  expect(result.sentence).toContain('略过重复的表头和示例行 1');
});
