import { StatusMark } from '../../../ui/status-mark.tsx';
import type { SavingState } from './use-writing.ts';

/** Whether what was typed is saved, in a word. */
export function SaveMark({ state, conflict }: { state: SavingState; conflict: boolean }) {
  return (
    <output aria-label="保存状态" style={{ alignSelf: 'center' }}>
      {state.step === 'saved' ? <StatusMark tone="good">已保存</StatusMark> : null}
      {state.step === 'unsaved' ? (
        <StatusMark tone="soon">{conflict ? '没有保存，请选择一稿' : '有修改，马上保存'}</StatusMark>
      ) : null}
      {state.step === 'saving' ? <StatusMark tone="active">正在保存</StatusMark> : null}
      {state.step === 'failed' ? <StatusMark tone="late">没有保存</StatusMark> : null}
    </output>
  );
}
