import { z } from 'zod';
import { job, query } from './method.ts';
import { grant, nothing, outputFile } from './values.ts';
import { profile } from './workspace-contract.ts';

/** The profile as it stands beside what it should say, and on its way from bureau to bureau. */
export const profileContract = {
  /** What the stored profile lacks or says wrongly, each with the usual value that holds instead. */
  'profile.standing': query({
    reads: ['profile', 'workspace'],
    input: nothing,
    output: z.strictObject({ missing: z.array(z.strictObject({ path: z.array(z.string()), sentence: z.string() })) }),
  }),
  /** The profile as a JSON file, to be taken to another bureau. */
  'profile.export': job({
    changes: [],
    input: nothing,
    output: z.strictObject({ file: outputFile }),
  }),
  /** Looks a file through that should hold a profile, and says what is wrong with it; nothing is changed. */
  'profile.read': job({
    changes: [],
    input: z.strictObject({ file: grant }),
    output: z.strictObject({
      profile: profile.nullable(),
      faults: z.array(z.strictObject({ place: z.string(), sentence: z.string() })),
    }),
  }),
};
