import type { Call } from '../../core/support/caller.ts';

/** Where a phase does its work. */
export interface Desk {
  readonly call: Call;
  readonly place: string;
  grantFile(path: string): string;
}

/** A part of a bureau's work: done from whatever it finds, up to its end, as a person goes on after a power cut. */
export interface Phase {
  /** When it is done, on the core's clock. */
  readonly at: string;
  work(desk: Desk): Promise<void>;
}

/** Every list of this small bureau fits on one page. */
export const page = { after: null, limit: 500 } as const;
