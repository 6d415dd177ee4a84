import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.ts';

/** One step of a report, as both verifiers write it. */
export interface VerifierStep {
  readonly id: string;
  readonly attempt: number;
  readonly state: 'pass' | 'fail' | 'skip';
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly value: string;
}

/** The report of a bundle; the same from verify.html and verify.py. */
export interface VerifierReport {
  readonly fatal: { readonly code: string; readonly detail: string } | null;
  readonly verdict?: 'pass' | 'fail' | 'part';
  readonly kind?: 'sealed' | 'public';
  readonly steps: readonly VerifierStep[];
  readonly recomputed?: readonly Record<string, unknown>[];
}

/** A stream of the page's own generator. */
interface PageStream {
  u32(): number;
  below(limit: number): number;
  words: number;
}

interface PageMatchProblem {
  readonly t: readonly number[];
  readonly elig: readonly Uint8Array[];
  readonly spec: readonly (Uint8Array | null)[];
  readonly cap: readonly number[];
  readonly load0: readonly number[];
}

/** What the script of verify.html offers. */
export interface PageVerifier {
  verify(given: {
    readonly bytes: Uint8Array;
    readonly frameBytes?: Uint8Array;
    readonly head?: string;
    readonly number?: string;
  }): Promise<VerifierReport>;
  selfTest(): boolean;
  H(text: string): string;
  canonical(value: unknown, field: string): string;
  Sha256: new () => { update(bytes: Uint8Array): { hex(): string } };
  Arc4: new (key: string) => PageStream;
  openStream(seed: string, label: string): PageStream;
  streamKey(seed: string, label: string): string;
  sample(stream: PageStream, size: number, count: number): number[];
  countsPerClass(plan: object, sizes: readonly number[]): number[];
  match(problem: PageMatchProblem, stream: PageStream): Record<string, unknown>;
  readJson(bytes: Uint8Array): unknown;
}

export const verifyFolder = join(projectRoot, 'resources/verify');
export const pageText = readFileSync(join(verifyFolder, 'verify.html'), 'utf8');

/** The text between the tags of the one element that begins with `start`. */
export function partOfPage(start: string, end: string): string {
  const [, rest, more] = pageText.split(start);
  if (rest === undefined || more !== undefined) throw new RangeError(`${start} does not stand once in the page.`);
  return rest.slice(0, rest.indexOf(end));
}

/** Runs the verifying script of the page as it stands in the file, outside any page. */
export function loadPageVerifier(): PageVerifier {
  const script = partOfPage('<script id="verifier">', '</script>');
  return new Function(`${script}; return Verifier;`)() as PageVerifier;
}

/** A value as the bytes of a file. */
export const asBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
