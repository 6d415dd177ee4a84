import { buildBundle } from './bundle-builder.ts';
import { type Forgery, otherDigest, recipe, withLedger } from './forging.ts';

/** Commitments, witness numbers and seeds that are not what they should be. */
export const forgedCeremonies: Forgery[] = [
  [
    'a machine number in another form',
    ['attempt-1-machine'],
    () => buildBundle({ ...recipe(), ceremonies: [{ forged: { machine: otherDigest.toUpperCase() } }] }),
  ],
  [
    'a commitment that binds nothing',
    ['attempt-1-commit'],
    () => buildBundle({ ...recipe(), ceremonies: [{ forged: { commit: otherDigest } }] }),
  ],
  [
    'another commitment in the ledger',
    ['attempt-1-commit-ledger'],
    () => withLedger('commit', { commit: otherDigest }),
  ],
  [
    'a witness number of five digits',
    ['attempt-1-witness-values'],
    () => buildBundle({ ...recipe(), ceremonies: [{ witness: ['12345', '880412', '5519370264'] }] }),
  ],
  [
    'a witness number in full-width digits',
    ['attempt-1-witness-values'],
    () => buildBundle({ ...recipe(), ceremonies: [{ witness: ['１２３４５６', '880412', '5519370264'] }] }),
  ],
  [
    'two witnesses where the plan asks for three',
    ['attempt-1-witness-number'],
    () => buildBundle({ ...recipe(), ceremonies: [{ witness: ['123456', '880412'] }] }),
  ],
  [
    'two witnesses and a cancellation only after the result',
    ['attempt-1-witness-number'],
    () => buildBundle({ ...recipe(), ceremonies: [{ witness: ['123456', '880412'], cancelled: 'after-result' }] }),
  ],
  [
    'another witness number in the ledger',
    ['attempt-1-witness-ledger'],
    () => withLedger('witness', { value: '999999' }),
  ],
  ['a witness number of unknown origin', ['attempt-1-witness-ledger'], () => withLedger('witness', { method: ' ' })],
  [
    'a chosen seed',
    ['attempt-1-seed'],
    () => buildBundle({ ...recipe(), ceremonies: [{ forged: { seed: otherDigest } }] }),
  ],
  ['another machine number revealed', ['attempt-1-reveal'], () => withLedger('reveal', { machine: otherDigest })],
];
