import { contract, type InputOf, type MethodName, type OutputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';

/** One way of asking for anything of the contract, whatever its kind. */
export type Call = <Name extends MethodName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/** Asks over a page's client, each method in the manner of its kind. */
export function callOver(client: Client): Call {
  const { query, command, job } = client as unknown as Record<'query' | 'command' | 'job', Call>;
  return (name, input) => ({ query, command, job })[contract[name].kind](name, input);
}
