import type { OutputOf } from '#contract/contract.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

export type TaskState = OutputOf<'task.get'>['state'];

export const taskStateWords: Record<TaskState, { readonly word: string; readonly tone: Tone }> = {
  draft: { word: '草稿', tone: 'plain' },
  drawing: { word: '正在抽取', tone: 'active' },
  drawn: { word: '已抽取', tone: 'active' },
  checking: { word: '检查中', tone: 'active' },
  entered: { word: '结果已录入', tone: 'active' },
  disclosed: { word: '已公示', tone: 'good' },
  void: { word: '已作废', tone: 'official' },
};

/** How a task stands, in one word with its mark. */
export function TaskStateMark({ state }: { state: TaskState }) {
  const { word, tone } = taskStateWords[state];
  return <StatusMark tone={tone}>{word}</StatusMark>;
}
