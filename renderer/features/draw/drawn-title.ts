import { numberText } from '../../ui/number-text.ts';
import type { Stage } from './draw-state.ts';

/** What the objects of a result are: drawn ones, the order of visits, or those named beforehand. */
export function drawnTitle({ objects }: Pick<Stage, 'objects'>): string {
  const titles = { sampled: '抽中对象', ordered: '检查次序', named: '检查对象' } as const;
  return titles[objects];
}

/** What came out, in words: 「抽中 36 户」, 「24 户的检查次序已抽定」. */
export function resultWords({ objects, drawn }: Stage): string {
  const number = numberText(drawn.length);
  const words = {
    sampled: `抽中 ${number} 户`,
    ordered: `${number} 户的检查次序已抽定`,
    named: `${number} 户的检查人员已抽定`,
  } as const;
  return words[objects];
}
