import { z } from 'zod';
import { job } from './method.ts';
import { count, id, nothing, outputFile, requiredText } from './values.ts';

/** One file of the diagnostics bundle, whole, so that it can be read before it is handed out. */
const part = z.strictObject({ name: z.string(), what: z.string(), text: z.string(), bytes: count });

export const personalContract = {
  /** Tells a masked value whole, and leaves a trace without the value. */
  'personal.reveal': job({
    changes: [],
    input: z.strictObject({
      kind: z.enum(['object', 'inspector', 'assistant', 'department']),
      id,
      field: z.enum(['phone']),
      reason: requiredText,
    }),
    output: z.strictObject({ value: z.string() }),
  }),
  /** The bundle and, word for word, what is in it. */
  'diagnostics.make': job({
    changes: [],
    input: nothing,
    output: z.strictObject({ ...outputFile.shape, parts: z.array(part) }),
  }),
};
