import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLedger, entryHash, LEDGER_ORIGIN, ledgerHead, nextEntry } from '#domain/draw/ledger.ts';
import type { LedgerEntry, LedgerRecord } from '#domain/draw/ledger-entry.ts';
import { exampleBundle } from './known-answers.ts';

const { ledger } = exampleBundle;

/** The same records written anew, one after another. */
function rewritten(start?: string): LedgerEntry[] {
  const chain: LedgerEntry[] = [];
  for (const { type, data, time } of ledger) chain.push(nextEntry(chain, { type, data } as LedgerRecord, time, start));
  return chain;
}

test('writing the records of the example again gives the same chain to the last hash', () => {
  expect(rewritten()).toEqual(ledger);
  expect(ledgerHead(ledger)).toBe(exampleBundle.ledgerHead);
});

test('a chain that begins at the head of the previous draw holds from there and from nowhere else', () => {
  const chain = rewritten(exampleBundle.ledgerHead);
  expect(checkLedger(chain, exampleBundle.ledgerHead).ok).toBe(true);
  expect(checkLedger(chain)).toMatchObject({ ok: false, seq: 1, field: 'prev' });
});

test('an empty chain has its start for a head', () => {
  expect(checkLedger([])).toEqual({ ok: true, head: LEDGER_ORIGIN });
});

test('any change to any entry is found at that entry', () => {
  const fields = fc.constantFrom('time', 'type', 'data', 'hash', 'seq', 'prev');
  fc.assert(
    fc.property(fc.nat(ledger.length - 1), fields, (place, field) => {
      const entry = ledger[place];
      const changes = {
        time: '2024-06-18T01:30:41.001Z',
        type: 'resume',
        data: { ...entry?.data, note: 1 },
        hash: '0'.repeat(64),
        seq: 99,
        prev: 'f'.repeat(64),
      };
      const chain = ledger.with(place, { ...entry, [field]: changes[field] } as LedgerEntry);
      const expected = field === 'seq' || field === 'prev' ? field : 'hash';
      expect(checkLedger(chain)).toMatchObject({ ok: false, seq: place + 1, field: expected });
    }),
    { seed: 53, numRuns: 200 },
  );
});

test('an entry left out, exchanged or hashed again is found', () => {
  expect(checkLedger(ledger.toSpliced(8, 1))).toMatchObject({ ok: false, seq: 9, field: 'seq' });
  const cancel = { ...ledger[8], data: { attempt: 1, reason: '', approvedBy: [] } } as unknown as LedgerEntry;
  const forged = ledger.with(8, { ...cancel, hash: entryHash(cancel) });
  const check = checkLedger(forged);
  expect(check).toMatchObject({ ok: false, seq: 10, field: 'prev' });
  if (!check.ok) expect(check.sentence).toContain('第 10 条');
});

describe('an entry that cannot be right is refused', () => {
  test('a time without milliseconds or zone', () => {
    const record: LedgerRecord = { type: 'close', data: { attempt: 1 } };
    for (const time of ['2024-06-18 01:30:41', '2024-06-18T01:30:41Z', '2024-06-18T09:30:41.000+08:00']) {
      expect(() => nextEntry([], record, time)).toThrow(RangeError);
    }
  });

  test('a fraction in a chain from outside', () => {
    const entry = { ...ledger[0], data: { rows: 0.5 } } as unknown as LedgerEntry;
    expect(checkLedger([entry])).toMatchObject({ ok: false, seq: 1, field: 'hash' });
  });
});
