import type { Stage } from './draw-state.ts';

/** What the objects of a result are: drawn ones, the order of visits, or those named beforehand. */
export function drawnTitle({ objects }: Stage): string {
  const titles = { sampled: '抽中对象', ordered: '检查次序', named: '检查对象' } as const;
  return titles[objects];
}

/** How much a draw is to give, in words: 「从 1,203 户中抽 36 户」. */
export function drawScope({ objects }: Stage, drawn: string, all: string): string {
  if (objects === 'ordered') return `${all} 户全部检查，抽检查次序`;
  if (objects === 'named') return `${all} 户已定，抽派检查人员`;
  return `从 ${all} 户中抽 ${drawn} 户`;
}
