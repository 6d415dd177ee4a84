import { Alert, Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { ApproveButton } from './deeds/approve-button.tsx';
import { DraftDeeds } from './deeds/draft-deeds.tsx';
import styles from './draft-page.module.css';
import { type CaretWish, type EditorDesk, EditorProvider } from './editor/editor-context.tsx';
import { PaperEditor } from './editor/paper-editor.tsx';
import { fieldStates } from './facts/field-states.ts';
import { jumpToPlace } from './facts/jump-to-place.ts';
import { SidePane, type SideView } from './facts/side-pane.tsx';
import { ConflictNotice } from './writing/conflict-notice.tsx';
import { SaveMark } from './writing/save-mark.tsx';
import { useWriting, type Writing } from './writing/use-writing.ts';
import type { Paper } from './writing/written.ts';

/** The draft of a paper: its text at the left, what fills it at the right. */
export function DraftPage({ paper }: { paper: Paper }) {
  const writing = useWriting(paper);
  const [view, setView] = useState<SideView>('facts');
  const main = useRef<HTMLDivElement>(null);
  const caretWish = useRef<CaretWish | null>(null);
  const insertText = useRef<((text: string) => void) | null>(null);
  const { entered } = writing.written;
  const desk = useMemo<EditorDesk>(
    () => ({ fieldState: fieldStates(paper, entered), caretWish, insertText, tables: paper.tables }),
    [paper, entered],
  );
  const jump = (place: string) => {
    if (main.current && jumpToPlace(main.current, place)) return;
    setView('facts');
    // What is filled in stands at the right, once that is shown.
    setTimeout(() => main.current && jumpToPlace(main.current, place), 50);
  };
  return (
    <Page
      title={paper.templateName}
      state={`草稿${paper.number ? ` · ${paper.number}` : ''}${paper.subject ? ` · ${paper.subject}` : ''}`}
      actions={
        <>
          <SaveMark state={writing.state} conflict={writing.conflict} />
          <DraftDeeds paper={paper} />
          <Button disabled={writing.state.step === 'saved'} onClick={() => void writing.save()}>
            保存
          </Button>
        </>
      }
      primary={<ApproveButton paper={paper} save={writing.save} version={writing.version} />}
      fill
    >
      {writing.conflict ? <ConflictNotice paper={paper} writing={writing} /> : null}
      {writing.state.step === 'failed' && !writing.conflict ? (
        <Alert
          type="error"
          showIcon
          title={writing.state.sentence}
          description="写的内容都还在这一页上，程序会继续尝试保存。"
        />
      ) : null}
      <EditorProvider value={desk}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: The keys are those of the fields within. */}
        <div ref={main} className={styles.desk} data-view={view} onKeyDown={event => pressed(event, writing)}>
          <div className={styles.text}>
            <PaperEditor
              content={writing.written.content}
              onChange={(content, typing) => writing.write({ content }, typing)}
            />
            <p className={styles.keys}>
              Enter 分段，段首 Backspace 并入上一段，Tab / Shift+Tab 调整层级，Alt+↑↓ 移动，Esc 后按 Tab
              离开正文，Ctrl+Z / Ctrl+Y 撤销和重做，Ctrl+S 保存。
            </p>
          </div>
          <SidePane {...{ paper, writing, view, insertText }} onView={setView} onJump={jump} />
        </div>
      </EditorProvider>
      <LeaveGuard
        when={writing.state.step !== 'saved'}
        consequence="刚才的修改还没有保存。离开后，写的内容会留到关闭程序为止，可以回来继续。"
      />
    </Page>
  );
}

function pressed(event: KeyboardEvent, writing: Writing): void {
  if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  const key = event.key.toLowerCase();
  const deed =
    key === 's'
      ? () => void writing.save()
      : key === 'y' || (key === 'z' && event.shiftKey)
        ? writing.redo
        : key === 'z'
          ? writing.undo
          : null;
  if (!deed) return;
  event.preventDefault();
  deed();
}
