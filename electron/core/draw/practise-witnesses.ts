import { randomInt } from 'node:crypto';
import { AppError } from '#contract/app-error.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import {
  type GivenNumber,
  givenByKinds,
  publicNumberName,
  type WitnessNeedKind,
  witnessNeeds,
} from '#domain/draw/witness-need.ts';
import { DICE_METHOD, PUBLIC_METHOD } from '#domain/draw/witness-rule.ts';
import type { CommandContext } from '../service/context.ts';
import type { WitnessEntry } from './attempt-store.ts';
import { addWitness, requireDraw } from './draw-steps.ts';
import { givenNumbers } from './given-numbers.ts';

const digitsOfPractice = 20;

/** Fills in the witnesses that a rehearsal still lacks, so that one person can go through a whole meeting; never in a formal draw. */
export function practiseWitnesses(context: CommandContext, { drawId }: { readonly drawId: number }) {
  const { draw, plan } = requireDraw(context, drawId);
  if (!isRehearsal(draw.number)) {
    throw new AppError('conflict', '正式抽取的见证数字只能由见证人提供，不能由本机代填。');
  }
  for (;;) {
    const entries = context.workspace.attempts.witnesses(drawId, draw.attempt);
    const numbers = givenNumbers(entries);
    const lacking = witnessNeeds(plan, numbers).filter(({ given, needed }) => given < needed);
    if (lacking.length === 0) break;
    addWitness(context, { drawId, ...practiceEntry(plan, numbers, new Set(lacking.map(({ kind }) => kind))) });
  }
  return { done: true } as const;
}

/** One entry that brings the list nearer to its end: people of the kinds that are lacking first, the public number last. */
function practiceEntry(
  plan: DrawPlan,
  given: readonly GivenNumber[],
  lacking: ReadonlySet<WitnessNeedKind>,
): WitnessEntry {
  const value = Array.from({ length: digitsOfPractice }, () => randomInt(10)).join('');
  if (plan.publicNumber && lacking.size === 1 && lacking.has('public')) {
    const { source } = plan.publicNumber;
    return {
      name: publicNumberName(plan.publicNumber),
      unit: source,
      kind: PUBLIC_METHOD,
      method: PUBLIC_METHOD,
      value,
    };
  }
  const need = plan.witnessRule?.needed.find(({ kinds, atLeast }) => givenByKinds(kinds, given) < atLeast);
  return {
    name: `练习见证人${given.length + 1}`,
    unit: '练习单位',
    kind: need?.kinds[0] ?? '练习',
    method: lacking.has('dice') ? DICE_METHOD : '密封纸条',
    value,
  };
}
