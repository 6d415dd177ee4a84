import { elementAt } from './element-at.ts';
import type { MatchBoard } from './match-board.ts';

interface Link {
  readonly leaving: number;
  readonly object: number;
}

/** A breadth-first search for a chain of replacements: each inspector found could take over an object of the one before him. */
export class ChainSearch {
  /** Inspectors in the order in which they were found; also the queue of the search. */
  readonly found: number[] = [];
  readonly #board: MatchBoard;
  readonly #closed: ReadonlySet<number>;
  readonly #links = new Map<number, Link | null>();

  /** `closed` are inspectors the search does not enter. */
  constructor(board: MatchBoard, closed: ReadonlySet<number> = new Set()) {
    this.#board = board;
    this.#closed = closed;
  }

  addRoot(inspector: number): void {
    this.#visit(inspector, null);
  }

  /** Finds everybody who could take over an object of an inspector; stops at the first whom `isEnd` accepts and returns him. */
  expand(leaving: number, isEnd: (inspector: number) => boolean = () => false): number | null {
    const board = this.#board;
    for (const object of board.objectsOf(leaving)) {
      const allowed = elementAt(board.problem.teamSizes, object) - 1;
      const others = board.nonSpecialists(object) - (board.isSpecialist(object, leaving) ? 0 : 1);
      for (const joining of board.eligibleInOrder(object)) {
        if (this.#links.has(joining) || this.#closed.has(joining) || board.team(object).includes(joining)) continue;
        if (others >= allowed && !board.isSpecialist(object, joining)) continue;
        this.#visit(joining, { leaving, object });
        if (isEnd(joining)) return joining;
      }
    }
    return null;
  }

  /** Carries out the replacements from the last inspector back to the root, and returns the root. */
  apply(last: number): number {
    let joining = last;
    for (let link = this.#links.get(joining); link; link = this.#links.get(joining)) {
      this.#board.replace(link.object, link.leaving, joining);
      joining = link.leaving;
    }
    return joining;
  }

  #visit(inspector: number, link: Link | null): void {
    this.#links.set(inspector, link);
    this.found.push(inspector);
  }
}
