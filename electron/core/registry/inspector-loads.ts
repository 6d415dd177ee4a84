import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { eligibility, oneDay } from '../plan/eligibility.ts';
import type { QueryContext } from '../service/context.ts';

type Loads = OutputOf<'inspector.loads'>;
type Person = Loads['people'][number];

/**
 * How many objects were drawn for each person in a year and how many he visited, beside the mean of all who may be drawn or were:
 * whether the work is shared evenly, and no league table (国办发〔2024〕54号 forbids to assess by numbers of checks). In the order of units.
 */
export function inspectorLoads({ workspace }: QueryContext, { year, on }: ParsedInputOf<'inspector.loads'>): Loads {
  const { inspectors } = workspace;
  const drawn = inspectors.loads(year);
  const went = inspectors.visits(year);
  const { obstacles } = eligibility(workspace);
  const people = inspectors
    .search('')
    .map(person => ({
      id: person.id,
      name: person.name,
      unit: person.unit,
      drawn: drawn.get(person.id) ?? 0,
      went: went.get(person.id) ?? 0,
      drawable: obstacles(person, oneDay(on)).length === 0,
    }))
    .filter(person => person.drawable || person.drawn > 0 || person.went > 0);
  const units = new Map<string, Person[]>();
  for (const person of people) units.set(person.unit, [...(units.get(person.unit) ?? []), person]);
  const years = inspectors.years();
  return {
    year,
    years: years.includes(year) ? years : [year, ...years],
    mean: meanOf(people),
    units: [...units].map(([unit, members]) => ({
      unit,
      people: members.length,
      drawn: sumOf(members, 'drawn'),
      went: sumOf(members, 'went'),
      mean: meanOf(members),
    })),
    people: [...units.values()].flat(),
  };
}

const sumOf = (people: readonly Person[], what: 'drawn' | 'went') => people.reduce((sum, one) => sum + one[what], 0);

/** To two decimals. */
const meanOf = (people: readonly Person[]) =>
  people.length === 0 ? 0 : Math.round((sumOf(people, 'drawn') / people.length) * 100) / 100;
