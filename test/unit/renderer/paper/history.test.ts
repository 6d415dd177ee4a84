import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, endStep, recordChange, redo, undo } from '#renderer/features/paper/edits/history.ts';

test('keys typed into one field are one step, another field begins the next', () => {
  let history = beginHistory('');
  for (const text of ['通', '通知']) history = recordChange(history, text, 'title');
  history = recordChange(history, '通知。', 'text');
  expect(undo(history).present).toBe('通知');
  expect(undo(undo(history)).present).toBe('');
  expect(redo(undo(history)).present).toBe('通知。');
});

test('a save ends a step, so that undoing does not go behind it unseen', () => {
  const saved = endStep(recordChange(beginHistory(''), '甲', 'title'));
  expect(undo(recordChange(saved, '甲乙', 'title')).present).toBe('甲');
});

test('nothing is undone before the beginning, and a new change forgets what was taken back', () => {
  const history = recordChange(beginHistory(1), 2);
  expect(undo(undo(history))).toEqual(undo(history));
  expect(redo(recordChange(undo(history), 3)).present).toBe(3);
});

test('undoing everything and redoing it comes back to what stood there', () => {
  assert(
    property(array(integer(), { maxLength: 50 }), changes => {
      let history = beginHistory<number | string>('begin');
      for (const change of changes) history = recordChange(history, change);
      const { present } = history;
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBe('begin');
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(present);
    }),
    { seed: 11, numRuns: 200 },
  );
});
