import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../resources/draw-protocol/', import.meta.url);

/** Path of a file of the outsider's kit. */
export const kitFile = (name: string): string => fileURLToPath(new URL(name, folder));

/** Text of a file of the outsider's kit. */
export const readKitFile = (name: string): string => readFileSync(kitFile(name), 'utf8');

export interface DrawnPlace {
  stratum: string;
  n: number;
  index: number;
  id: string;
}

export interface Attempt {
  attempt: number;
  machine: string;
  witness: string[];
  commit: string;
  seed: string;
  counts: { stratum: string; N: number; n: number }[];
  drawn: DrawnPlace[];
  reserves: DrawnPlace[];
  match?: unknown;
}

export interface LedgerEntry {
  seq: number;
  time: string;
  type: string;
  data: Record<string, unknown>;
  prev: string;
  hash: string;
}

export interface Inspector {
  id: string;
  name?: string;
  unit?: string;
  quals: string[];
  cap: number;
  load0?: number;
  recuse?: string[];
}

export interface Department {
  teamSize: number;
  roster: Inspector[];
}

export interface Plan extends Partial<Department> {
  protocol: string;
  drawId: string;
  strata: { code: string; name?: string; bp?: number; count?: number }[];
  rounding?: 'ceil' | 'floor' | 'total';
  total?: number | null;
  reserve: number;
  witnesses: number;
  baseQual?: string;
  specialty?: { category: string; qual: string }[];
  avoidSameUnit?: boolean;
  departments?: (Department & { code: string; name?: string })[];
  replaceReasons?: string[];
  exclusions?: { rule: string; name: string; count: number }[];
  seedrandom: string;
  discard: number;
}

export interface Bundle {
  format: string;
  plan: Plan;
  planDigest: string;
  frameDigest: string;
  frameText?: string;
  attempts: Attempt[];
  ledger: LedgerEntry[];
  ledgerHead: string;
  ledgerStart?: string;
}

/** A fresh copy of the complete example that lies in the outsider's kit. */
export const exampleBundle = (): Bundle => JSON.parse(readKitFile('example-bundle.json'));

/** The item of a list that a test knows to be there. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The test expects this item to be there.');
  return value;
}
