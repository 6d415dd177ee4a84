import { elementAt } from './element-at.ts';
import { drawLeastLoaded } from './least-loaded.ts';
import type { MatchBoard } from './match-board.ts';
import type { DrawStream } from './stream.ts';

/** Fills objects in the order π, each place with one of the least loaded who may, the first with a specialist (2.8 step 2). */
export function fillGreedily(board: MatchBoard, stream: DrawStream): void {
  for (const object of board.objectOrder) {
    const size = elementAt(board.problem.teamSizes, object);
    for (let place = 0; place < size; place += 1) {
      const candidates = elementAt(board.problem.eligible, object).filter(inspector => {
        if (!board.hasRoom(inspector) || board.team(object).includes(inspector)) return false;
        return place > 0 || board.isSpecialist(object, inspector);
      });
      const drawn = drawLeastLoaded(stream, candidates, inspector => board.load(inspector));
      if (drawn !== null) board.join(object, drawn);
    }
  }
}
