import { createHash } from 'node:crypto';

/**
 * The sampler of election audits (R. Rivest, consistent sampling; Philip Stark's page): each id gets the ticket SHA-256(seed
 * ‖ "," ‖ id), and the smallest tickets are drawn in their order. Written for comparison only: it hashes every id of the list.
 */
export function rivestSample(seed: string, ids: readonly string[], wanted: number): string[] {
  const tickets = ids.map(id => ({ id, ticket: createHash('sha256').update(`${seed},${id}`).digest('hex') }));
  tickets.sort((left, right) => (left.ticket < right.ticket ? -1 : 1));
  return tickets.slice(0, wanted).map(({ id }) => id);
}
