import { append, buildBundle, reseal } from './bundle-builder.ts';
import { type LedgerEntry, present } from './example-bundle.ts';
import { entry, type Forgery, honest, otherDigest, recipe, withEntries, withLedger } from './forging.ts';

/** Ledgers with broken links, steps out of order, or entries about something else. */
export const forgedLedgers: Forgery[] = [
  [
    'a ledger that starts at number 2',
    ['ledger-seq'],
    () => {
      const opened = withEntries(entries => [{ ...present(entries[0]) }, ...entries]);
      opened.ledgerStart = present(opened.ledger[0]).hash;
      opened.ledger.shift();
      return opened;
    },
  ],
  ['another start than the first entry links to', ['ledger-start'], () => ({ ...honest(), ledgerStart: otherDigest })],
  [
    'an entry that links to nothing',
    ['ledger-links'],
    () => {
      const bundle = honest();
      const tail = bundle.ledger.splice(4);
      const rest = reseal({ ...bundle, ledger: [...bundle.ledger, ...tail], ledgerStart: otherDigest }).ledger.slice(4);
      return { ...honest(), ledger: [...honest().ledger.slice(0, 4), ...rest], ledgerHead: present(rest.at(-1)).hash };
    },
  ],
  [
    'a time changed afterwards',
    ['ledger-hash'],
    () => {
      const bundle = honest();
      entry(bundle, 'result').time = '2026-03-02T09:00:00.000Z';
      return bundle;
    },
  ],
  ['a head that is not the last entry', ['ledger-head'], () => ({ ...honest(), ledgerHead: otherDigest })],
  [
    'a second draw without cancelling the first',
    ['ledger-order'],
    () => buildBundle({ ...recipe(), ceremonies: [{}, {}] }),
  ],
  [
    'a commitment made after the witnesses spoke',
    ['ledger-order'],
    () => withEntries(([a, b, commit, first, ...rest]) => [a, b, first, commit, ...rest] as LedgerEntry[]),
  ],
  [
    'a list frozen after the plan',
    ['ledger-order'],
    () => withEntries(([frame, plan, ...rest]) => [plan, frame, ...rest] as LedgerEntry[]),
  ],
  [
    'a second close after the first',
    ['ledger-order'],
    () => {
      const closed = append(honest(), 'close', { attempt: 1 });
      return append(closed, 'close', { attempt: 1 });
    },
  ],
  [
    'a cancelled attempt that is closed as if it stood',
    ['ledger-order'],
    () => append(buildBundle({ ...recipe(), ceremonies: [{ cancelled: 'after-result' }] }), 'close', { attempt: 1 }),
  ],
  [
    'a resume before anything was committed',
    ['ledger-order'],
    () =>
      withEntries(
        ([first, ...rest]) => [first, { ...present(first), type: 'resume', data: {} }, ...rest] as LedgerEntry[],
      ),
  ],
  [
    'a ledger that ends before the result',
    ['ledger-order', 'attempt-1-result'],
    () => withEntries(entries => entries.slice(0, -1)),
  ],
  ['a wrong number of rows in the ledger', ['ledger-frame'], () => withLedger('frame_frozen', { rows: 61 })],
  ['a list frozen for another draw', ['ledger-frame'], () => withLedger('frame_frozen', { drawId: 'YH-2026-99' })],
  ['a plan frozen for another draw', ['ledger-plan'], () => withLedger('plan_frozen', { drawId: 'YH-2026-99' })],
  ['another plan frozen than used', ['ledger-plan'], () => withLedger('plan_frozen', { plan: otherDigest })],
  [
    'an attempt left out of the bundle',
    ['ledger-attempts'],
    () => {
      const bundle = buildBundle({ ...recipe(), ceremonies: [{ cancelled: 'after-result' }, {}] });
      bundle.attempts.pop();
      return bundle;
    },
  ],
];
