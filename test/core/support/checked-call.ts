import { expect } from 'vitest';
import { contract, type MethodName } from '#contract/contract.ts';
import type { Call } from './caller.ts';

/** A call that holds every answer against the shape the contract promises, and remembers what was asked. */
export interface CheckedCall {
  readonly call: Call;
  /** Fails unless every method of the contract has been asked. */
  expectAllAsked(): void;
}

export function checkedCall(ask: Call): CheckedCall {
  const asked = new Set<MethodName>();
  return {
    async call(name, input) {
      const result = await ask(name, input);
      asked.add(name);
      // The shapes are strict: neither a field too many nor one too few passes.
      expect(contract[name].output.parse(result)).toEqual(result);
      return result;
    },
    expectAllAsked: () => expect([...asked].toSorted()).toEqual(Object.keys(contract).toSorted()),
  };
}
