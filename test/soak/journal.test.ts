import { expect, test } from 'vitest';
import { keepJournal } from './journal.ts';
import type { Found } from './state/found.ts';

const entry = (seq: number, action: string) => ({ seq, action, hash: `hash ${seq}` });

const state = (change: Partial<Found> = {}): Found => ({
  version: 40,
  entries: [entry(1, 'workspace.create'), entry(2, 'bureau.save')],
  tables: { bureau: { rows: 1, digest: 'one' }, task: { rows: 0, digest: 'none' } },
  files: { '公文/一.pdf': 'a' },
  ...change,
});

test('what is as it was answered is without a fault', () => {
  const journal = keepJournal(state());
  journal.hear([{ is: 'begun', method: 'task.create' }]);
  expect(journal.compare(state())).toEqual({ fate: 'nothing of it', faults: [] });
  expect(journal.doing()).toBe('task.create');
});

test('the call that was interrupted may be committed although nobody heard of it', () => {
  const journal = keepJournal(state());
  journal.hear([{ is: 'begun', method: 'task.create' }]);
  const entries = [...state().entries, entry(3, 'task.create')];
  const found = state({ entries, tables: { ...state().tables, task: { rows: 1, digest: 'one' } } });
  expect(journal.compare(found)).toEqual({ fate: 'committed unheard', faults: [] });
});

test('an answered call that is not there any more is reported', () => {
  const journal = keepJournal(state());
  const answered = state({ entries: [...state().entries, entry(3, 'task.create')] });
  journal.hear([{ is: 'answered', method: 'task.create', found: answered }]);
  const { fate, faults } = journal.compare(state());
  expect(fate).toBe('lost');
  expect(faults).toEqual(expect.arrayContaining([expect.stringContaining('Answered and lost: task.create')]));
});

test('an entry of the log that was replaced is reported', () => {
  const found = state({ entries: [entry(1, 'workspace.create'), { ...entry(2, 'bureau.save'), hash: 'another' }] });
  expect(keepJournal(state()).compare(found).fate).toBe('lost');
});

test.each([
  ['a row without an entry', { tables: { ...state().tables, task: { rows: 1, digest: 'half' } } }],
  ['a changed row', { tables: { ...state().tables, bureau: { rows: 1, digest: 'two' } } }],
  ['a table more', { tables: { ...state().tables, staged: { rows: 0, digest: 'none' } } }],
  ['a paper that is gone', { files: {} }],
  ['a file more', { files: { ...state().files, '导出/二.xlsx': 'b' } }],
])('%s is half of a call, and reported', (_, change) => {
  const journal = keepJournal(state());
  journal.hear([{ is: 'begun', method: 'import.run' }]);
  expect(journal.compare(state(change)).faults).toHaveLength(1);
});

test('what nobody asked for is reported, and the same call done twice', () => {
  const journal = keepJournal(state());
  const entries = [...state().entries, entry(3, 'task.create'), entry(4, 'task.create')];
  expect(journal.compare(state({ entries })).faults).toHaveLength(2);
  journal.hear([{ is: 'begun', method: 'task.create' }]);
  expect(journal.compare(state({ entries })).faults).toHaveLength(1);
});

test('a torn log may lack the last commits, but each of them as a whole', () => {
  const journal = keepJournal(state());
  const later = state({
    entries: [...state().entries, entry(3, 'task.create')],
    tables: { ...state().tables, task: { rows: 1, digest: 'one' } },
  });
  journal.hear([{ is: 'answered', method: 'task.create', found: later }]);
  expect(journal.compareTorn(later)).toEqual([]);
  expect(journal.compareTorn(state())).toEqual([]);
  expect(journal.isShorter(state())).toBe(true);
  expect(journal.compareTorn({ ...state(), tables: later.tables })).toHaveLength(1);
  expect(journal.compareTorn({ ...later, tables: state().tables })).toHaveLength(1);
});

const migrated = (extra: readonly string[] = []): Found => ({
  ...state(),
  version: 80,
  entries: [...state().entries, ...['audit.baseline', ...extra].map((action, place) => entry(3 + place, action))],
  tables: { ...state().tables, audit_row: { rows: 9, digest: 'rows' } },
});

test('what the program notes of a migration was asked for by nobody and is no fault, but a lost row is', () => {
  const journal = keepJournal(state());
  journal.hear([{ is: 'opening' }]);
  expect(journal.compare(migrated()).faults).toEqual([]);
  const emptied = { ...migrated(), tables: { ...migrated().tables, bureau: { rows: 0, digest: 'none' } } };
  expect(journal.compare(emptied).faults).toEqual(['Nothing was done, but the table bureau has changed.']);
  expect(journal.compare({ ...migrated(), version: 40 }).faults).toContain(
    'Nobody asked for what is in the log: audit.baseline',
  );
});

test('a file torn before its migration is migrated once more', () => {
  const journal = keepJournal(state());
  journal.hear([{ is: 'opened', found: migrated() }]);
  const again = { ...migrated(), entries: [...state().entries, { ...entry(3, 'audit.baseline'), hash: 'later' }] };
  expect(journal.compareTorn(again)).toEqual([]);
  const other = { ...migrated(), entries: [...state().entries, { ...entry(3, 'bureau.save'), hash: 'later' }] };
  expect(journal.compareTorn(other)).not.toEqual([]);
});
