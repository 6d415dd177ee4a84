import { elementAt } from './element-at.ts';
import type { MatchBoard } from './match-board.ts';
import type { MatchCertificate, MatchProblem } from './match-problem.ts';

/** Makes the certificate from the inspectors a failed search reached: their objects and the open one need too many of them. */
export function certificateOf(board: MatchBoard, object: number, reached: readonly number[]): MatchCertificate {
  const inspectors = reached.toSorted((left, right) => left - right);
  const objects = new Set([object, ...inspectors.flatMap(inspector => board.objectsOf(inspector))]);
  const ordered = [...objects].sort((left, right) => left - right);
  return {
    object,
    inspectors,
    objects: ordered,
    capacity: capacityOf(board.problem, inspectors),
    needAtLeast: placesOnlyFor(board.problem, inspectors, ordered),
  };
}

/** The caps of some inspectors together. */
export function capacityOf(problem: MatchProblem, inspectors: readonly number[]): number {
  return inspectors.reduce((sum, inspector) => sum + elementAt(problem.caps, inspector), 0);
}

/**
 * The places of some objects that only these inspectors can fill, even if everybody else had no cap. It follows from the rights
 * alone, so that whoever doubts the certificate can count it himself.
 */
export function placesOnlyFor(
  problem: MatchProblem,
  inspectors: readonly number[],
  objects: readonly number[],
): number {
  const counted = new Set(inspectors);
  return objects.reduce((sum, object) => {
    const size = elementAt(problem.teamSizes, object);
    const specialists = problem.specialists[object] ?? null;
    const others = elementAt(problem.eligible, object).filter(inspector => !counted.has(inspector));
    if (specialists === null) return sum + size - Math.min(size, others.length);
    const otherSpecialists = others.filter(inspector => specialists.includes(inspector)).length;
    const otherNonSpecialists = Math.min(size - 1, others.length - otherSpecialists);
    return sum + size - Math.min(size, otherSpecialists + otherNonSpecialists);
  }, 0);
}
