import { contract } from '#contract/contract.ts';
import type { Database } from '../db/database.ts';

/** What a frozen list and plan were gathered from: whoever changes one of these changes what another freeze would give. */
const registries = ['object', 'inspector', 'label'];

const registryActions = Object.entries(contract)
  .filter(([, method]) => method.kind !== 'query' && method.changes.some(topic => registries.includes(topic)))
  .map(([name]) => name);

/** Changes of the registries after a list was frozen, as the log tells of them. */
export function registryChangeStore({ build, first }: Pick<Database, 'build' | 'first'>) {
  return {
    /** How many entries of the log changed a registry after the list of draw `number` was frozen. */
    sinceFrozen(number: string): number {
      const frozen = first(
        build
          .selectFrom('audit_entry')
          .select('seq')
          .where('action', 'in', ['draw.freezeFrame', 'draw.rehearse'])
          .where('subject', '=', `抽取 ${number}`)
          .orderBy('seq', 'desc')
          .limit(1),
      );
      if (!frozen) return 0;
      return (
        first(
          build
            .selectFrom('audit_entry')
            .select(({ fn }) => fn.countAll<number>().as('changes'))
            .where('seq', '>', frozen.seq)
            .where('action', 'in', registryActions),
        )?.changes ?? 0
      );
    },
  };
}
