import { sha256Hex } from './digest.ts';
import { startGenerator } from './generator.ts';

/** The parts of the self-test. */
export type SelfTestPart = 'sha256' | 'text-seed' | 'hex-seed' | 'long-run';

/** Whether this machine computes as the protocol expects, or the parts that do not. */
export type SelfTest = { readonly ok: true } | { readonly ok: false; readonly failed: readonly SelfTestPart[] };

// Known answers of seedrandom 3.0.5 (SSJ-DRAW/1, section 4 and vectors.json).
const TEXT_SEED = 'hello.';
const TEXT_SEED_WORDS = [-308130061, 202575200, 282549050];
const HASHED_TEXT = 'abc';
const HEX_SEED = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const HEX_SEED_WORDS = [
  1558305656, -1398820188, -1612838728, -1469171326, -1650760549, 1154696177, 893188325, 1329286280, 1229099610,
  1883836708,
];
const LONG_RUN = 65_536;
const LONG_RUN_DIGEST = 'ca726a26134892c63bab5abfaef7f29597d98774235f46a8ca927531f80504da';

/** Recomputes the known answers before a formal draw; a draw must be refused unless all agree (SSJ-DRAW/1, 2.12). */
export function runSelfTest(): SelfTest {
  const parts: [SelfTestPart, boolean][] = [
    ['sha256', sha256Hex(HASHED_TEXT) === HEX_SEED],
    ['text-seed', startsWith(TEXT_SEED, TEXT_SEED_WORDS)],
    ['hex-seed', startsWith(HEX_SEED, HEX_SEED_WORDS)],
    ['long-run', longRunDigest(HEX_SEED) === LONG_RUN_DIGEST],
  ];
  const failed = parts.filter(([, passed]) => !passed).map(([part]) => part);
  return failed.length === 0 ? { ok: true } : { ok: false, failed };
}

function startsWith(seed: string, words: readonly number[]): boolean {
  const next = startGenerator(seed);
  return words.every(word => next() === word);
}

/** The digest of the first 65,536 signed integers of a generator, four bytes each, the highest first. */
export function longRunDigest(seed: string): string {
  const next = startGenerator(seed);
  const bytes = new DataView(new ArrayBuffer(LONG_RUN * 4));
  for (let place = 0; place < LONG_RUN; place += 1) bytes.setInt32(place * 4, next());
  return sha256Hex(new Uint8Array(bytes.buffer));
}
