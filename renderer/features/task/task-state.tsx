import type { OutputOf } from '#contract/contract.ts';
import { taskStateTitles } from '#domain/dispatch/life-title.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

export type TaskState = OutputOf<'task.get'>['state'];

export const taskStateWords: Record<TaskState, { readonly word: string; readonly tone: Tone }> = {
  draft: { word: taskStateTitles.draft, tone: 'plain' },
  approving: { word: taskStateTitles.approving, tone: 'plain' },
  ready: { word: taskStateTitles.ready, tone: 'plain' },
  drawing: { word: taskStateTitles.drawing, tone: 'active' },
  'objects-drawn': { word: taskStateTitles['objects-drawn'], tone: 'active' },
  drawn: { word: taskStateTitles.drawn, tone: 'active' },
  recusal: { word: taskStateTitles.recusal, tone: 'active' },
  dispatched: { word: taskStateTitles.dispatched, tone: 'active' },
  checking: { word: taskStateTitles.checking, tone: 'active' },
  recording: { word: taskStateTitles.recording, tone: 'active' },
  entered: { word: taskStateTitles.entered, tone: 'active' },
  disclosed: { word: taskStateTitles.disclosed, tone: 'good' },
  following: { word: taskStateTitles.following, tone: 'active' },
  closed: { word: taskStateTitles.closed, tone: 'good' },
  void: { word: taskStateTitles.void, tone: 'official' },
};

/** How a task stands, in one word with its mark. */
export function TaskStateMark({ state }: { state: TaskState }) {
  const { word, tone } = taskStateWords[state];
  return <StatusMark tone={tone}>{word}</StatusMark>;
}
