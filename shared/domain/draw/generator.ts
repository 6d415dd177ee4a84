import seedrandom from 'seedrandom';

/** The version of the package whose default generator (ARC4) the protocol fixes. */
export const SEEDRANDOM_VERSION = '3.0.5';

/**
 * Starts seedrandom's default generator (ARC4) on a seed text and returns its next signed 32-bit integer at each call.
 * Any text is taken, because the known answers need some; a draw uses only 64 hexadecimal digits, since other seeds collide
 * (SSJ-DRAW/1, section 5).
 */
export function startGenerator(seedText: string): () => number {
  // Named explicitly: the package replaces Math.random when it believes it was called as a method of Math.
  const generator = seedrandom(seedText, { global: false, entropy: false });
  return () => generator.int32();
}
