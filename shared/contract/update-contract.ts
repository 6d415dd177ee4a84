import { z } from 'zod';
import { job } from './method.ts';
import { grant, outputFile } from './values.ts';

const state = z.enum(['good', 'open', 'bad']);

export const updateContract = {
  /** Checks an installer that a person has brought: the installer alone where its folder can be looked into, else all its files. */
  'update.check': job({
    changes: [],
    input: z.strictObject({ files: z.array(grant).min(1).max(8) }),
    output: z.strictObject({
      state,
      name: z.string(),
      sha256: z.string(),
      /** What it says it is; null where it does not say. */
      version: z.string().nullable(),
      running: z.string(),
      findings: z.array(z.strictObject({ what: z.string(), state, sentence: z.string() })),
      /** The installer, to be shown in its folder; null unless all is good. */
      installer: outputFile.nullable(),
    }),
  }),
};
