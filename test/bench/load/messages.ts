/** What the core's process is given. */
export interface CoreSetting {
  readonly folder: string;
  readonly tableWorker: string;
  /** The workbooks to be imported by turns. */
  readonly paths: readonly string[];
}

/** What it says: where it can be reached, and then how much memory it holds. */
export type CoreWord =
  | { readonly port: number; readonly startAddress: string; readonly files: readonly string[] }
  | { readonly at: number; readonly mebibytes: number };
