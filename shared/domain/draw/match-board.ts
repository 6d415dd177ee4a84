import { elementAt } from './element-at.ts';
import type { MatchProblem } from './match-problem.ts';
import { ranksOf } from './permutation.ts';

/** The teams while a matching is being made: who is where, and the two random orders π and ρ that break every tie. */
export class MatchBoard {
  readonly problem: MatchProblem;
  /** π: the objects in random order. */
  readonly objectOrder: readonly number[];
  readonly #teams: number[][];
  readonly #objects: number[][];
  readonly #objectRanks: readonly number[];
  readonly #inspectorRanks: readonly number[];
  readonly #ordered = new Map<readonly number[], readonly number[]>();
  readonly #sets = new Map<readonly number[], ReadonlySet<number>>();

  constructor(problem: MatchProblem, objectOrder: readonly number[], inspectorOrder: readonly number[]) {
    this.problem = problem;
    this.objectOrder = objectOrder;
    this.#objectRanks = ranksOf(objectOrder);
    this.#inspectorRanks = ranksOf(inspectorOrder);
    this.#teams = problem.teamSizes.map(() => []);
    this.#objects = problem.caps.map(() => []);
  }

  team(object: number): readonly number[] {
    return elementAt(this.#teams, object);
  }

  /** The objects of an inspector in the order π. */
  objectsOf(inspector: number): number[] {
    const rank = (object: number) => elementAt(this.#objectRanks, object);
    return elementAt(this.#objects, inspector).toSorted((left, right) => rank(left) - rank(right));
  }

  inspectorRank(inspector: number): number {
    return elementAt(this.#inspectorRanks, inspector);
  }

  /** The inspectors that may go to an object, in the order ρ. */
  eligibleInOrder(object: number): readonly number[] {
    const eligible = elementAt(this.problem.eligible, object);
    let ordered = this.#ordered.get(eligible);
    if (ordered === undefined) {
      ordered = eligible.toSorted((left, right) => this.inspectorRank(left) - this.inspectorRank(right));
      this.#ordered.set(eligible, ordered);
    }
    return ordered;
  }

  /** Where no specialty is asked, everybody counts as a specialist. */
  isSpecialist(object: number, inspector: number): boolean {
    const specialists = this.problem.specialists[object];
    if (specialists === null || specialists === undefined) return true;
    let members = this.#sets.get(specialists);
    if (members === undefined) {
      members = new Set(specialists);
      this.#sets.set(specialists, members);
    }
    return members.has(inspector);
  }

  nonSpecialists(object: number): number {
    return this.team(object).filter(inspector => !this.isSpecialist(object, inspector)).length;
  }

  missing(object: number): number {
    return elementAt(this.problem.teamSizes, object) - this.team(object).length;
  }

  /** Objects given to an inspector by this matching. */
  given(inspector: number): number {
    return elementAt(this.#objects, inspector).length;
  }

  hasRoom(inspector: number): boolean {
    return this.given(inspector) < elementAt(this.problem.caps, inspector);
  }

  /** Carried and given objects. */
  load(inspector: number): number {
    return elementAt(this.problem.carriedLoads, inspector) + this.given(inspector);
  }

  join(object: number, inspector: number): void {
    elementAt(this.#teams, object).push(inspector);
    elementAt(this.#objects, inspector).push(object);
  }

  replace(object: number, leaving: number, joining: number): void {
    remove(elementAt(this.#teams, object), leaving);
    remove(elementAt(this.#objects, leaving), object);
    this.join(object, joining);
  }
}

function remove(list: number[], value: number): void {
  list.splice(list.indexOf(value), 1);
}
