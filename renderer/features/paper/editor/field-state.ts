/** How a merge field stands: filled from the records, typed in, still empty, or known to nobody. */
export type FieldState = 'known' | 'entered' | 'empty' | 'unknown';
