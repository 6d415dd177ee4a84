import { entryHash } from '#domain/draw/ledger.ts';
import type { LedgerEntry } from '#domain/draw/ledger-entry.ts';
import type { ProductDraw } from './product-bundle.ts';

/** The whole chain computed anew after its entries were changed, as somebody would who holds the only copy. */
export function resealed(bundle: ProductDraw['bundle'], ledger: readonly LedgerEntry[]): unknown {
  let prev = bundle.ledgerStart ?? '0'.repeat(64);
  const chain = ledger.map(entry => {
    const linked = { ...entry, prev };
    prev = entryHash(linked);
    return { ...linked, hash: prev };
  });
  return { ...bundle, ledger: chain, ledgerHead: prev };
}
