import { balanceLoads } from './match-balance.ts';
import { MatchBoard } from './match-board.ts';
import { fillGreedily } from './match-greedy.ts';
import type { MatchOutcome, MatchProblem } from './match-problem.ts';
import { repairOpenPlaces } from './match-repair.ts';
import { drawPermutation } from './permutation.ts';
import type { DrawStream } from './stream.ts';

/**
 * Matches inspectors to objects: greedy in random order, exact repair, exact balance (SSJ-DRAW/1, 2.8). Finds teams whenever
 * there are any, with the least sum of squared loads; otherwise returns a certificate that there are none.
 */
export function matchInspectors(problem: MatchProblem, stream: DrawStream): MatchOutcome {
  const wordsBefore = stream.wordsTaken();
  const objectOrder = drawPermutation(stream, problem.teamSizes.length);
  const inspectorOrder = drawPermutation(stream, problem.caps.length);
  const board = new MatchBoard(problem, objectOrder, inspectorOrder);
  fillGreedily(board, stream);
  const words = stream.wordsTaken() - wordsBefore;
  const repair = repairOpenPlaces(board);
  if (!repair.ok) return repair;
  const balanced = balanceLoads(board);
  return {
    ok: true,
    teams: problem.teamSizes.map((_, object) => board.team(object).toSorted((left, right) => left - right)),
    loads: problem.caps.map((_, inspector) => board.load(inspector)),
    repairs: repair.repairs,
    balanced,
    words,
  };
}
