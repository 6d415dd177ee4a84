import { beforeAll, describe, expect, test } from 'vitest';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { findHeaderRow } from '#domain/registry/header-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { objectFields } from '#domain/registry/object-fields.ts';
import { readObjectRow } from '#domain/registry/object-row.ts';
import { demoRows, mappedCells } from './demo-workbook.ts';

/** Every kind of finding with its field and count, as an import report would list them. */
function tally(findings: readonly { readonly field: string; readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { field, kind } of findings) counts[`${field} ${kind}`] = (counts[`${field} ${kind}`] ?? 0) + 1;
  return counts;
}

describe('the registry of 检查对象 of the demo county', () => {
  let rows: CellValue[][];
  let readings: ReturnType<typeof readObjectRow>[];

  beforeAll(async () => {
    rows = await demoRows('检查对象名录库-云河县.xlsx');
    const header = findHeaderRow(objectFields, rows);
    const { columns } = proposeMapping(objectFields, header?.headings ?? []);
    readings = rows
      .slice((header?.index ?? 0) + (header?.height ?? 1))
      .map(row => readObjectRow(mappedCells(columns, row), { today: '2026-12-31' }));
  });

  test('has its headings below a merged title, and every column but the serial number is understood', () => {
    const header = findHeaderRow(objectFields, rows);
    expect(header).toMatchObject({ index: 1, height: 1 });
    const { columns, missing } = proposeMapping(objectFields, header?.headings ?? []);
    expect(missing).toEqual([]);
    expect(columns.filter(column => column.field === null).map(column => column.heading)).toEqual(['序号']);
    expect(columns.every(column => column.certainty === 'exact' || column.certainty === 'unused')).toBe(true);
  });

  test('repairs 16 codes in lower case, 42 in full width, 73 names with outer spaces and dates in words or serial numbers', () => {
    const repairs = tally(readings.flatMap(reading => reading.repairs));
    expect(repairs).toEqual({
      'creditCode lower-case': 16,
      'creditCode full-width': 42,
      'name outer-space': 73,
      'established date-spelling': 1672,
      'established date-serial': 465,
    });
  });

  test('refuses 21 wrong check signs and only warns of 34 missing codes and 22 blank stations', () => {
    const problems = tally(readings.flatMap(reading => reading.problems));
    expect(problems).toEqual({
      'creditCode code-check': 21,
      'creditCode missing-code': 34,
      'station blank-station': 22,
    });
    expect(readings.filter(reading => reading.record === null)).toHaveLength(21);
  });

  test('takes 277 old numbers of 15 digits as they are, and 8,765 capitals with the amounts they stand for', () => {
    expect(tally(readings.flatMap(reading => reading.notes))).toEqual({
      'creditCode old-number': 277,
      'capital capital-amount': 8765,
    });
    const numbers = readings.flatMap(reading => reading.record?.registrationNumber ?? []);
    expect(numbers).toHaveLength(277);
    expect(numbers.every(number => /^\d{15}$/.test(number))).toBe(true);
  });

  test('finds 12,000 businesses and 17 codes that stand there twice', () => {
    expect(readings).toHaveLength(12_017);
    const codes = readings.flatMap(reading => reading.record?.creditCode ?? []);
    expect(codes.length - new Set(codes).size).toBe(17);
  });

  test('reads every date, class, state and kind, and every capital that names an amount', () => {
    const records = readings.flatMap(reading => reading.record ?? []);
    expect(records.every(record => /^\d{4}-\d{2}-\d{2}$/.test(record.established ?? ''))).toBe(true);
    expect(records.every(record => record.state !== null && record.kind !== null && record.riskClass !== null)).toBe(
      true,
    );
    const unread = records.filter(record => record.capital === null).map(record => record.capitalText);
    expect(new Set(unread)).toEqual(new Set([null, '人民币元']));
  });

  test('divides labels at all three separators into the same 24 labels', () => {
    const labels = new Set(readings.flatMap(reading => reading.record?.labels ?? []));
    expect([...labels].filter(label => /[、，,；;]/.test(label))).toEqual([]);
    expect(labels.size).toBe(24);
  });
});
