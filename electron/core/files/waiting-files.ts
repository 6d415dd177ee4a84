/** A folder in which a batch of papers waits for its places. */
export const stagingPrefix = '.partial-';
/** Ending of a paper or a list that waits beside its place until what it says is committed. */
export const waitingEnding = '.new';
