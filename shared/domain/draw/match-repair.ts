import { elementAt } from './element-at.ts';
import type { MatchBoard } from './match-board.ts';
import { certificateOf } from './match-certificate.ts';
import { ChainSearch } from './match-chain.ts';
import type { MatchCertificate } from './match-problem.ts';

/** Places filled by chains of replacements, or the proof that one cannot be filled. */
export type Repair =
  | { readonly ok: true; readonly repairs: number }
  | { readonly ok: false; readonly certificate: MatchCertificate };

/** Fills the places the greedy left open by shortest augmenting chains, so that a failure is a proof (2.8 step 3). */
export function repairOpenPlaces(board: MatchBoard): Repair {
  let repairs = 0;
  for (const object of board.objectOrder) {
    while (board.missing(object) > 0) {
      const search = new ChainSearch(board);
      const last = searchRoom(board, search, object);
      if (last === null) return { ok: false, certificate: certificateOf(board, object, search.found) };
      board.join(object, search.apply(last));
      repairs += 1;
    }
  }
  return { ok: true, repairs };
}

function searchRoom(board: MatchBoard, search: ChainSearch, object: number): number | null {
  const nonSpecialistFits = board.nonSpecialists(object) < elementAt(board.problem.teamSizes, object) - 1;
  for (const inspector of board.eligibleInOrder(object)) {
    if (board.team(object).includes(inspector)) continue;
    if (nonSpecialistFits || board.isSpecialist(object, inspector)) search.addRoot(inspector);
  }
  // The list grows while it is read: it is the queue.
  for (const inspector of search.found) {
    if (board.hasRoom(inspector)) return inspector;
    search.expand(inspector);
  }
  return null;
}
