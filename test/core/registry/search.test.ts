import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTerms } from '#domain/text/search-form.ts';
import { importText } from '../support/import-file.ts';
import { allObjects, namesFound, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, objectRow, objectsCsv, stations } from '../support/registry-rows.ts';

const named = (name: string, place: number, change = {}) =>
  objectRow(200 + place, { 企业名称: name, 法定代表人: `负责人${place}`, ...change });

const shops = [
  '云河县兴鑫超市（个体工商户）',
  '云河县兴鑫超市东街店',
  '鑫鑫理发',
  '重庆小面馆',
  'ABC便利店',
  '一百分100%文具_批发',
].map((name, place) => named(name, place, { 住所: `学府路${place}号` }));

const firstPage = { sort: { column: 'code', direction: 'up' }, after: null, limit: 100 } as const;

const county = prepared({ ...smallCounty, objects: [...smallCounty.objects, ...shops] });

test.each<[string, string[]]>([
  ['鑫', ['云河县兴鑫超市东街店', '云河县兴鑫超市（个体工商户）', '鑫鑫理发']],
  ['兴鑫', ['云河县兴鑫超市东街店', '云河县兴鑫超市（个体工商户）']],
  ['鑫超市', ['云河县兴鑫超市东街店', '云河县兴鑫超市（个体工商户）']],
  ['兴鑫超市(个体工商户)', ['云河县兴鑫超市（个体工商户）']],
  ['兴鑫 东街', ['云河县兴鑫超市东街店']],
  ['东街 兴鑫', ['云河县兴鑫超市东街店']],
  ['兴鑫 西街', []],
  ['ＡＢＣ', ['ABC便利店']],
  ['abc便', ['ABC便利店']],
  ['100%', ['一百分100%文具_批发']],
  ['%', ['一百分100%文具_批发']],
  ['具_批', ['一百分100%文具_批发']],
  ['"', []],
  ["'; --", []],
  ['负责人2', ['鑫鑫理发']],
  ['学府路3号', ['重庆小面馆']],
  ['yhxxxcs', ['云河县兴鑫超市东街店', '云河县兴鑫超市（个体工商户）']],
  ['XXLF', ['鑫鑫理发']],
  ['没有这样的店', []],
])('a person who types %s finds what he means', async (text, names) => {
  expect((await namesFound(await county(), text)).toSorted()).toEqual(names.toSorted());
});

test.each([
  ['whole', creditCode(203)],
  ['its beginning of a person who types small letters', creditCode(203).slice(0, 17).toLowerCase()],
  ['grouped in fours as the page shows it', creditCode(203).replace(/.{4}/g, '$& ')],
  ['its last six signs', creditCode(203).slice(-6)],
])('a code is found: %s', async (_how, text) => {
  expect(await namesFound(await county(), text)).toEqual(['重庆小面馆']);
});

test('whatever text is searched, exactly those are found whose own text contains every part of it', async () => {
  const running = await county();
  const everything = await allObjects(running);
  const stored = running.database().raw.prepare('SELECT code, search, initials FROM inspection_object').all() as {
    code: string;
    search: string;
    initials: string;
  }[];
  const word = fc.constantFrom('兴', '鑫', '超', '市', '云河', '商店', '第1', '号', 'A', 'xx', '9237', ' ', '（', '街');
  const text = fc.array(word, { maxLength: 4 }).map(words => words.join(''));
  const isExact = fc.asyncProperty(text, async typed => {
    const terms = searchTerms(typed);
    const wanted = stored.filter(({ search, initials }) =>
      terms.every(term => search.includes(term) || (/^[a-z]+$/.test(term) && initials.includes(term))),
    );
    const found = await allObjects(running, { text: typed });
    expect(found.map(({ code }) => code).toSorted()).toEqual(wanted.map(({ code }) => code).toSorted());
  });
  await fc.assert(isExact, { seed: 7, numRuns: 150 });
  expect(everything).toHaveLength(54);
});

test('paging visits every object once, in the order asked for, whatever the page size', async () => {
  const running = await county();
  const pagings = fc.record({
    column: fc.constantFrom('code', 'name', 'station', 'state', 'riskClass'),
    direction: fc.constantFrom('up', 'down'),
    limit: fc.integer({ min: 1, max: 60 }),
    stations: fc.subarray([...stations]),
  });
  const visitsAll = fc.asyncProperty(pagings, async ({ column, direction, limit, stations }) => {
    const found = await allObjects(running, { stations }, { column, direction }, limit);
    const all = (await allObjects(running, { stations })).map(({ id }) => id);
    expect(found.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
    const values = found.map(object => object[column] ?? '');
    const bytes = (value: string) => Buffer.from(value, 'utf8');
    const ordered = values.every((value, place) => {
      const before = values[place - 1];
      if (before === undefined) return true;
      const order = Buffer.compare(bytes(before), bytes(value));
      return direction === 'up' ? order <= 0 : order >= 0;
    });
    expect(ordered).toBe(true);
  });
  await fc.assert(visitsAll, { seed: 7, numRuns: 80 });
});

test.each(['鑫', '鑫鑫', 'xxlf', 'y'])('what is found by %s is found anew when a name has changed', async text => {
  const running = await county();
  const before = await namesFound(running, text);
  const total = async () =>
    (await running.client.query('object.list', { ...firstPage, filter: { ...noFilter, text } })).total;
  expect(await total()).toBe(before.length);
  const renamed = named('鑫鑫理发鑫源', 2, { 住所: '学府路2号' });
  await importText(running, 'object', objectsCsv([renamed, named('新开的鑫鑫理发', 60)]));
  const rows = running.database().raw.prepare('SELECT name, search, initials FROM inspection_object').all();
  const expected = (rows as { name: string; search: string; initials: string }[])
    .filter(({ search, initials }) => search.includes(text) || (/^[a-z]+$/.test(text) && initials.includes(text)))
    .map(({ name }) => name);
  expect((await namesFound(running, text)).toSorted()).toEqual(expected.toSorted());
  expect(await total()).toBe(expected.length);
  expect(expected.length).toBeGreaterThan(before.length);
});

test('a place in the list that nobody has given out is refused', async () => {
  const running = await county();
  for (const after of ['第三页', '["a"]', '[1,2]', '{}']) {
    const input = { filter: noFilter, sort: { column: 'code', direction: 'up' }, after, limit: 10 } as const;
    expect((await refusalOf(running.client.query('object.list', input))).code).toBe('invalid-input');
  }
});

test('the counts beside each filter are those the filter would show', async () => {
  const running = await county();
  const filter = { ...noFilter, riskClasses: ['A', 'B'], stations: ['城关所', '东镇所'] };
  const facets = await running.client.query('object.facets', { filter });
  expect(facets.total).toBe((await allObjects(running, filter)).length);
  for (const { value, count } of facets.riskClasses) {
    expect((await allObjects(running, { stations: filter.stations, riskClasses: [value] })).length).toBe(count);
  }
  for (const { value, count } of facets.stations) {
    expect((await allObjects(running, { riskClasses: filter.riskClasses, stations: [value] })).length).toBe(count);
  }
  for (const { value, count } of facets.labels) {
    expect((await allObjects(running, { ...filter, labels: [value] })).length).toBe(count);
  }
  for (const { value, count } of facets.states) {
    expect((await allObjects(running, { ...filter, states: [value] })).length).toBe(count);
  }
  expect(facets.riskClasses.length).toBe(2);
});

test('an object tells where it came from; one that is not there is refused', async () => {
  const running = await county();
  const [object] = await allObjects(running);
  const detail = await running.client.query('object.get', { id: object?.id ?? 0 });
  expect(detail).toMatchObject({ ...object, source: '测试表', phone: '053*-***0001' });
  expect(detail.history).toEqual([
    { at: '2026-01-05T09:00:00.000+08:00', what: '首次导入：测试表', who: null, reason: null, changes: [] },
  ]);
  expect((await refusalOf(running.client.query('object.get', { id: 99_999 }))).code).toBe('not-found');
});
