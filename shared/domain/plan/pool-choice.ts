import { riskClasses } from '../vocabulary/risk-class.ts';
import { nameOfCode } from '../vocabulary/vocabulary-entry.ts';

/**
 * How the objects of a check are found: a share of each risk class is drawn; all in range are visited and their order is drawn
 * (K = N); or they are named beforehand and only inspectors are drawn (SSJ-DRAW/1, "What is added here").
 */
export type PoolChoice = 'sampled' | 'ordered' | 'named';

/** The one class of a draw that takes all: order and teams are drawn over the whole list, not class by class. */
export const wholePool = { code: 'all', name: '全部对象' } as const;

/** The name of a class of a draw: a risk class, or the whole list. */
export function stratumName(code: string): string {
  return code === wholePool.code ? wholePool.name : nameOfCode(riskClasses, code);
}
