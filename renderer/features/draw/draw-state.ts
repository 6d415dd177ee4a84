import type { OutputOf } from '#contract/contract.ts';
import type { Tone } from '../../ui/status-mark.tsx';

/** A draw as the operator sees it. */
export type Stage = NonNullable<OutputOf<'draw.stage'>>;
/** A draw as the room sees it. */
export type Projected = NonNullable<OutputOf<'draw.projection'>>;
export type DrawState = Stage['state'];

export const drawStateWords: Record<DrawState, { readonly word: string; readonly tone: Tone }> = {
  FRAME_FROZEN: { word: '名单已冻结', tone: 'active' },
  PLAN_FROZEN: { word: '方案已冻结', tone: 'active' },
  COMMITTED: { word: '等待见证人', tone: 'active' },
  WITNESSED: { word: '等待揭示', tone: 'active' },
  REVEALED: { word: '正在计算结果', tone: 'active' },
  RESULT: { word: '等待办结', tone: 'soon' },
  CLOSED: { word: '已办结', tone: 'good' },
  CANCELLED: { word: '已取消', tone: 'official' },
};

/** The steps in front of the audience, in their order (SSJ-DRAW/1 2.1). */
export const drawSteps = ['名单冻结', '方案冻结', '承诺', '见证', '揭示', '结果', '办结'] as const;

const stepsDone: Record<Exclude<DrawState, 'CANCELLED'>, number> = {
  FRAME_FROZEN: 1,
  PLAN_FROZEN: 2,
  COMMITTED: 3,
  WITNESSED: 4,
  REVEALED: 5,
  RESULT: 6,
  CLOSED: 7,
};

/** How many steps lie behind; a cancelled attempt shows as far as its record goes. */
export function doneSteps(stage: Pick<Stage, 'state' | 'planDigest' | 'resultDigest'>): number {
  if (stage.state !== 'CANCELLED') return stepsDone[stage.state];
  if (stage.resultDigest !== null) return stepsDone.RESULT;
  return stage.planDigest === null ? stepsDone.FRAME_FROZEN : stepsDone.PLAN_FROZEN;
}

/** How a draw stands, for the title of its page. */
export function stageTitle(stage: Stage): string {
  switch (stage.state) {
    case 'FRAME_FROZEN':
      return '名单已冻结，等待冻结方案';
    case 'PLAN_FROZEN':
      return '方案已冻结，等待承诺';
    case 'COMMITTED':
      return witnessTitle(stage);
    case 'WITNESSED':
      return '见证数字已齐，等待揭示';
    case 'REVEALED':
      return '正在计算结果';
    case 'RESULT':
      return stage.infeasible === null ? '结果已出，等待办结' : '有对象配不齐检查人员';
    case 'CLOSED':
      return '已办结';
    case 'CANCELLED':
      return stage.attempts === 0 ? '已撤回' : `第 ${stage.attempt} 次抽取已取消`;
    default:
      return stage.state satisfies never;
  }
}

/** What the plan asks of the witnesses and is not there yet. */
export const lackingNeeds = <Need extends Projected['witnessNeeds'][number]>({
  witnessNeeds,
}: {
  readonly witnessNeeds: readonly Need[];
}) => witnessNeeds.filter(({ given, needed }) => given < needed);

/** How many are there, and once they are enough, what else is lacking. */
function witnessTitle(stage: Stage): string {
  const { witnesses, witnessesNeeded } = stage;
  const [lacking] = lackingNeeds(stage);
  return lacking && witnesses.length >= witnessesNeeded
    ? `人数已够，还缺${lacking.title}`
    : `等待见证人（${witnesses.length}/${witnessesNeeded}）`;
}

/** The record can be checked and taken out once everything has been revealed. */
export function hasEvidence({ state, attempts }: Pick<Stage, 'state' | 'attempts'>): boolean {
  return attempts > 0 && (state === 'RESULT' || state === 'CLOSED' || state === 'CANCELLED');
}
