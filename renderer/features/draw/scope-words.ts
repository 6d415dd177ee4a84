import { numberText } from '../../ui/number-text.ts';
import type { Stage } from './draw-state.ts';

/** How much a draw is to give, in words: 「从 1,203 户中抽 36 户」, 「24 户全部检查，抽检查次序」. */
export function scopeWords(objects: Stage['objects'], all: number, drawn: number): string {
  switch (objects) {
    case 'sampled':
      return `从 ${numberText(all)} 户中抽 ${numberText(drawn)} 户`;
    case 'ordered':
      return `${numberText(all)} 户全部检查，抽检查次序`;
    case 'named':
      return `${numberText(all)} 户已定，抽派检查人员`;
    default:
      return objects satisfies never;
  }
}
