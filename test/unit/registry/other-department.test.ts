import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findHeaderRow } from '#domain/registry/header-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { objectFields } from '#domain/registry/object-fields.ts';
import { readObjectRow } from '#domain/registry/object-row.ts';
import { mappedCells } from './demo-workbook.ts';

test('the list of the health bureau is read under its own headings, 139 of 1,020 rows without a code', () => {
  const file = new URL('../../../resources/demo/卫生健康局-监管对象-gb18030.csv', import.meta.url);
  const rows = iconv
    .decode(readFileSync(file), 'gb18030')
    .trim()
    .split('\r\n')
    .map(line => line.split(','));
  const header = findHeaderRow(objectFields, rows);
  expect(header?.index).toBe(0);
  const { columns } = proposeMapping(objectFields, header?.headings ?? []);
  const readings = rows.slice(1).map(row => readObjectRow(mappedCells(columns, row), { today: '2026-11-21' }));

  expect(readings).toHaveLength(1020);
  expect(readings.every(reading => reading.record !== null)).toBe(true);
  const problems = readings.flatMap(reading => reading.problems);
  expect(problems).toHaveLength(139);
  expect(problems.every(problem => problem.kind === 'missing-code')).toBe(true);
  const labels = new Set(readings.flatMap(reading => reading.record?.labels ?? []));
  expect(labels).toEqual(new Set(['公共场所', '餐具消毒']));
});
