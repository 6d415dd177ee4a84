import { z } from 'zod';
import { digest, drawFacts, publicNumber } from './draw-contract.ts';
import { query } from './method.ts';
import { count, id } from './values.ts';

/** A name, and in a joint check the department it is sent by: no number, no unit, no telephone. */
const teamMember = z.strictObject({ name: z.string(), department: z.string() });

/** What a page of names or of teams shows of a drawn object: no address, no credit code. */
const projectedObject = z.strictObject({
  order: count,
  stratum: z.string(),
  name: z.string(),
  team: z.array(teamMember),
});

const projectedWitness = z.strictObject({
  index: count,
  name: z.string(),
  unit: z.string(),
  kind: z.string(),
  method: z.string(),
  /** Blank until the numbers of all who are needed are there. */
  value: z.string(),
});

/** What the projector shows of a draw, and nothing that none of its pages shows. */
const projection = z.strictObject({
  ...drawFacts,
  strata: z.array(z.strictObject({ code: z.string(), name: z.string(), N: count, n: count, rule: z.string() })),
  objects: z.enum(['sampled', 'ordered', 'named']),
  departments: z.array(z.strictObject({ name: z.string(), lead: z.boolean(), teamSize: count })),
  exclusions: z.array(z.strictObject({ name: z.string(), count })),
  witnessesNeeded: count,
  witnessNeeds: z.array(z.strictObject({ title: z.string(), given: count, needed: count })),
  publicNumber: publicNumber.nullable(),
  commitment: digest.nullable(),
  witnesses: z.array(projectedWitness),
  machine: digest.nullable(),
  seed: digest.nullable(),
  drawn: z.array(projectedObject),
  /** Why no team can be found for everybody, in words; names in it are shortened as those of the teams are. */
  infeasible: z.string().nullable(),
  resultDigest: digest.nullable(),
  ledgerHead: digest,
  cancelled: z.array(z.strictObject({ attempt: count, reason: z.string(), approvedBy: z.array(z.string()) })),
});

export const projectionContract = {
  /** 投影: what the room sees of a draw, or of whichever draw is running. */
  'draw.projection': query({
    audience: true,
    reads: ['draw', 'profile'],
    input: z.strictObject({ drawId: id.nullable() }),
    output: projection.nullable(),
  }),
};
