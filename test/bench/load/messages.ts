/** What the core's process is given. */
export interface CoreSetting {
  readonly folder: string;
  readonly tableWorker: string;
  /** The workbooks to be imported by turns. */
  readonly paths: readonly string[];
}

/** Asks the core to collect its garbage and to say what it still holds. */
export const comeToRest = 'come-to-rest';

/** In MiB. What is resident goes up and down with when V8 gives pages back; what is held does not. */
export interface MemoryAtRest {
  readonly held: number;
  readonly resident: number;
}

/** What it says: where it can be reached, then how much memory it holds, and how much of it at rest. */
export type CoreWord =
  | { readonly port: number; readonly startAddress: string; readonly files: readonly string[] }
  | { readonly at: number; readonly mebibytes: number }
  | { readonly atRest: MemoryAtRest };
