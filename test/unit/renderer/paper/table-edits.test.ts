import { describe, expect, test } from 'vitest';
import type { ContentTable } from '#domain/document/paper-content.ts';
import { readTabSeparated } from '#renderer/features/paper/edits/tab-separated.ts';
import {
  insertColumn,
  mostColumns,
  moveColumn,
  moveRow,
  pasteCells,
  removeColumn,
  setCell,
} from '#renderer/features/paper/edits/table-edits.ts';

const share = { share: 1 } as const;
const table: ContentTable = {
  kind: 'table',
  columns: [
    { title: '序号', width: 'content' },
    { title: '单位', width: share },
  ],
  rows: [['1', '甲局'], ['2']],
};

describe('What is copied from Excel or WPS', () => {
  test('is read by tabs and line ends, with the line end that Excel adds behind the last row', () => {
    expect(readTabSeparated('甲\t乙\r\n丙\t丁\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  test('a quoted cell may hold quotes and line ends; a line end inside a cell becomes a space', () => {
    expect(readTabSeparated('"甲\n乙"\t"他说""好"""\t"未闭合')).toEqual([['甲 乙', '他说"好"', '"未闭合']]);
  });

  test('empty cells stay empty cells', () => {
    expect(readTabSeparated('\t\t丙\n\t')).toEqual([
      ['', '', '丙'],
      ['', ''],
    ]);
  });
});

describe('A table typed by hand', () => {
  test('grows to the right and downwards when more is pasted than it holds', () => {
    const pasted = pasteCells(table, 1, 1, [
      ['乙局', '说明'],
      ['丙局', ''],
    ]);
    expect(pasted.columns.map(({ title }) => title)).toEqual(['序号', '单位', '列3']);
    expect(pasted.rows).toEqual([
      ['1', '甲局', ''],
      ['2', '乙局', '说明'],
      ['', '丙局', ''],
    ]);
  });

  test('does not grow wider than a paper can hold', () => {
    expect(pasteCells(table, 0, 0, [Array.from({ length: 50 }, String)]).columns).toHaveLength(mostColumns);
  });

  test('short rows are filled up when a cell of theirs is written or a column is moved', () => {
    expect(setCell(table, 1, 1, '乙局').rows[1]).toEqual(['2', '乙局']);
    expect(moveColumn(table, 1, 0).rows[1]).toEqual(['', '2']);
    expect(insertColumn(table, 1).rows).toEqual([
      ['1', '', '甲局'],
      ['2', '', ''],
    ]);
  });

  test('keeps its last column, and rows move as wholes', () => {
    expect(removeColumn(removeColumn(table, 0), 0).columns).toHaveLength(1);
    expect(moveRow(table, 1, 0).rows[0]).toEqual(['2']);
    expect(moveRow(table, 0, -1).rows).toEqual(table.rows);
  });
});
