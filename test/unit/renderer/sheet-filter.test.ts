import { describe, expect, test } from 'vitest';
import { outcomeGroupsOf, outcomeOfKey } from '#renderer/features/check/outcome-choices.ts';
import { countSheets, nextOpenSheet, sheetShowOf, shownSheets } from '#renderer/features/check/sheet-filter.ts';
import { enteredSheet, taskSheet } from './task-sheets.ts';

const sheets = [
  enteredSheet(1),
  taskSheet(2, { objectName: '云河县（恒荣）超市', noticeNumber: '云市监检通〔2026〕2号' }),
  enteredSheet(3, { outcome: '6', finding: '未亮照' }),
  taskSheet(4),
];
const ids = (found: readonly { readonly id: number }[]) => found.map(({ id }) => id);

describe('The pile of task sheets', () => {
  test('is divided into what is missing, everything, and what has a problem', () => {
    expect(ids(shownSheets(sheets, 'open', ''))).toEqual([2, 4]);
    expect(ids(shownSheets(sheets, 'all', ''))).toEqual([1, 2, 3, 4]);
    expect(ids(shownSheets(sheets, 'problem', ''))).toEqual([3]);
    expect(countSheets(sheets)).toEqual({ open: 2, all: 4, problem: 1 });
  });

  test('is searched by number with or without blanks, by name in any width, by notice and by inspector', () => {
    expect(ids(shownSheets(sheets, 'all', '3728 2626 0100 5000 004'))).toEqual([4]);
    expect(ids(shownSheets(sheets, 'all', '县(恒荣)'))).toEqual([2]);
    expect(ids(shownSheets(sheets, 'all', '〔2026〕2号'))).toEqual([2]);
    expect(ids(shownSheets(sheets, 'open', '高勇'))).toEqual([2, 4]);
    expect(shownSheets(sheets, 'all', '没有这样的')).toEqual([]);
  });

  test('goes on with the next missing sheet, from the start again at the end', () => {
    expect(nextOpenSheet(sheets, 1)?.id).toBe(2);
    expect(nextOpenSheet(sheets, 2)?.id).toBe(4);
    expect(nextOpenSheet(sheets, 4)?.id).toBe(2);
  });

  test('comes to its end when only the sheet in hand was missing', () => {
    expect(nextOpenSheet([enteredSheet(1), taskSheet(2)], 2)).toBeNull();
  });

  test('shows what the address says, and otherwise what is usual', () => {
    expect(sheetShowOf('problem', 'open')).toBe('problem');
    expect(sheetShowOf('', 'all')).toBe('all');
    expect(sheetShowOf('nonsense', 'open')).toBe('open');
  });
});

describe('The number keys', () => {
  const groups = outcomeGroupsOf([{ code: '1', name: '未发现违法行为' }]);

  test('are the nine groups of R-150, with the words of the profile', () => {
    expect(groups.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(groups[0]?.choices).toEqual([{ code: '1', name: '未发现违法行为', problem: false }]);
  });

  test('choose the same result however often they are pressed, but for the eighth, which takes turns', () => {
    expect(outcomeOfKey('6', '', groups)?.code).toBe('6');
    expect(outcomeOfKey('6', '6', groups)?.code).toBe('6');
    expect(outcomeOfKey('8', '1', groups)?.code).toBe('8a');
    expect(outcomeOfKey('8', '8a', groups)?.code).toBe('8b');
    expect(outcomeOfKey('8', '8b', groups)?.code).toBe('8a');
    expect(outcomeOfKey('0', '', groups)).toBeNull();
  });
});
