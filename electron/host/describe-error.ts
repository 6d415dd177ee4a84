/** A line for the log that says where something went wrong, for whoever has to mend it. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
