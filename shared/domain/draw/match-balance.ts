import { elementAt } from './element-at.ts';
import type { MatchBoard } from './match-board.ts';
import { ChainSearch } from './match-chain.ts';

/** Moves work along chains until the sum of squared loads is least; returns how many chains were carried out (2.8 step 4). */
export function balanceLoads(board: MatchBoard): number {
  const frozen = new Set<number>();
  let balanced = 0;
  for (let busiest = busiestOf(board, frozen); busiest !== null; busiest = busiestOf(board, frozen)) {
    const search = new ChainSearch(board, frozen);
    search.addRoot(busiest);
    const last = searchRelief(board, search, board.load(busiest) - 2);
    if (last === null) {
      for (const inspector of search.found) frozen.add(inspector);
    } else {
      search.apply(last);
      balanced += 1;
    }
  }
  return balanced;
}

/** The inspector with an object and the greatest load, ties to the lower rank in ρ; null where all are frozen. */
function busiestOf(board: MatchBoard, frozen: ReadonlySet<number>): number | null {
  let busiest: number | null = null;
  for (let inspector = 0; inspector < board.problem.caps.length; inspector += 1) {
    if (frozen.has(inspector) || board.given(inspector) === 0) continue;
    if (busiest === null || isBusier(board, inspector, busiest)) busiest = inspector;
  }
  return busiest;
}

function isBusier(board: MatchBoard, inspector: number, other: number): boolean {
  const difference = board.load(inspector) - board.load(other);
  return difference > 0 || (difference === 0 && board.inspectorRank(inspector) < board.inspectorRank(other));
}

function searchRelief(board: MatchBoard, search: ChainSearch, load: number): number | null {
  for (let place = 0; place < search.found.length; place += 1) {
    const isEnd = (inspector: number) => board.load(inspector) <= load && board.hasRoom(inspector);
    const last = search.expand(elementAt(search.found, place), isEnd);
    if (last !== null) return last;
  }
  return null;
}
