import { z } from 'zod';
import { taskSources } from '#domain/dispatch/task-source.ts';
import { id, text } from './values.ts';

/** Where a task comes from and who inspects: domain.md 4.8. */
export const taskOrigin = z.strictObject({
  planLineId: id.nullable(),
  source: z.enum(taskSources),
  /** Who asked for it, by which paper. */
  sourceText: text.max(200),
  /** 检查主体; empty is the bureau itself. */
  subject: text.max(60),
  /** Why the check begins before its approval (事后补批); null where it does not. */
  urgentReason: text.min(1).max(200).nullable(),
});
