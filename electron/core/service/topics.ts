import type { Topic } from '#contract/method.ts';

/** What a commit changes: whatever is committed has its entry in the audit log as well. */
export const withAudit = (topics: readonly Topic[]): readonly Topic[] => [...new Set<Topic>([...topics, 'audit'])];
