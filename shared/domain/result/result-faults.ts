import { dayFaults } from './day-faults.ts';
import { itemFaults } from './item-faults.ts';
import { outcomeFaults } from './outcome-faults.ts';
import { peopleFaults } from './people-faults.ts';
import { productFaults } from './product-faults.ts';
import type { ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** Everything for which a result cannot be taken, in the order of the form; empty where it can (domain.md 4.11). */
export function resultFaults(entry: ResultEntry, circumstances: ResultCircumstances): ResultFault[] {
  return [outcomeFaults, dayFaults, peopleFaults, itemFaults, productFaults].flatMap(faultsOf =>
    faultsOf(entry, circumstances),
  );
}
