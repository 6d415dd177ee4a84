import { expect, test } from 'vitest';
import { isRehearsal } from '#domain/draw/seed.ts';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { chanceFrom } from './support/chance.ts';
import { asBytes, loadPageVerifier } from './support/page-verifier.ts';
import { type ProductDraw, randomDraw } from './support/product-bundle.ts';
import { python, reportsOfPython } from './support/python-verifier.ts';
import { resealed } from './support/resealed.ts';

const page = loadPageVerifier();

/** A draw with a cancelled attempt that nobody approved, for practice or in earnest, with a chain that holds. */
function unapproved(rehearsal: boolean): string {
  const chance = chanceFrom(5);
  for (let number = 0; number < 5000; number += 1) {
    const { bundle }: ProductDraw = randomDraw(chance, number, 14);
    const cancelled = bundle.ledger.some(({ type }) => type === 'cancel');
    if (!cancelled || isRehearsal(bundle.plan.drawId) !== rehearsal) continue;
    const ledger = bundle.ledger.map(entry =>
      entry.type === 'cancel' ? { ...entry, data: { ...entry.data, approvedBy: [] } } : entry,
    );
    return JSON.stringify(resealed(bundle, ledger));
  }
  throw new Error('No such draw among 5000.');
}

async function crosses(text: string): Promise<string[][]> {
  const byPage = (await page.verify({ bytes: asBytes(text) })).steps;
  const byPython = python === null ? [] : (reportsOfPython([text])[0]?.steps ?? []);
  const failing = [byPage, ...(python === null ? [] : [byPython])].map(steps =>
    steps.filter(({ state }) => state === 'fail').map(({ id }) => id),
  );
  const own = verifyBundle(JSON.parse(text)).checks.filter(({ state }) => state === 'fail');
  return [...failing, own.map(({ id }) => id)];
}

test.each([
  ['formal draw', false],
  ['rehearsal', true],
])('a %s that nobody agreed to cancel is noticed by all three verifiers', async (_, rehearsal) => {
  for (const failing of await crosses(unapproved(rehearsal))) expect(failing).toHaveLength(1);
});
