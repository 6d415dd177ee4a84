import type { OutputOf } from '#contract/contract.ts';
import { hasSheets } from '#domain/dispatch/task-machine.ts';
import { type PaperRow, paperKinds, papersOf } from './paper-kinds.ts';

export type Task = OutputOf<'task.get'>;
export type Draw = OutputOf<'draw.history'>['rows'][number];

/** Which papers of a task can be made now, and which one is next. */
export interface PaperPlan {
  readonly noticeObstacle: string | null;
  readonly drawObstacle: string | null;
  readonly bulletinObstacle: string | null;
  /** The draw whose papers are made; null while nothing has been revealed. */
  readonly draw: Draw | null;
  readonly suggested: 'notice' | 'bulletin' | null;
}

const revealed: readonly Draw['state'][] = ['RESULT', 'CLOSED'];

function bulletinObstacle(task: Task): string | null {
  if (!hasSheets(task.state)) return '检查结果全部录入之后才能制作。';
  const missing = task.drawn - task.entered;
  return missing > 0 ? `还有 ${missing} 张任务单没有录入结果。` : null;
}

/** Works out what can be made of a task from how far it has come. */
export function paperPlan(task: Task, draws: readonly Draw[], papers: readonly PaperRow[]): PaperPlan {
  const draw = draws.find(({ taskId, state }) => taskId === task.id && revealed.includes(state)) ?? null;
  const sheetsMade = hasSheets(task.state);
  const hasNotices = papersOf(papers, paperKinds.notice).length > 0;
  const hasBulletin = papersOf(papers, paperKinds.bulletin).length > 0;
  const suggestedBulletin = task.state === 'entered' && !hasBulletin ? 'bulletin' : null;
  return {
    noticeObstacle: sheetsMade ? null : '抽取办结之后才能制作。',
    drawObstacle: draw ? null : '抽取揭示结果之后才能制作。',
    bulletinObstacle: bulletinObstacle(task),
    draw,
    suggested: sheetsMade && !hasNotices ? 'notice' : suggestedBulletin,
  };
}
