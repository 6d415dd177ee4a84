/** A folder in which a batch of papers waits for its places. */
export const stagingPrefix = '.partial-';
/** Ending of a paper that waits beside its place. */
export const waitingEnding = '.new';
