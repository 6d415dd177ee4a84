import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { RehearseButton } from '../draw/rehearse-button.tsx';
import { StartDraw } from '../draw/start-draw.tsx';
import { EarlierDraw } from './earlier-draw.tsx';
import { OriginButton } from './origin-button.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import styles from './task.module.css';
import { TaskForm } from './task-form.tsx';
import type { Profile, TaskValues } from './task-values.ts';
import { usePreview } from './use-preview.ts';
import { useSaveKey } from './use-save-key.ts';
import { type NewTask, type SavedTask, useTaskEditor } from './use-task-editor.ts';
import { VoidTask } from './void-task.tsx';

interface TaskEditorProps {
  readonly task: SavedTask | NewTask;
  readonly saved: TaskValues;
  readonly profile: Profile;
}

function stateOf(task: SavedTask | null, changed: boolean): string {
  if (changed) return '有修改，还没有保存';
  return task ? '草稿，等待抽取' : '填写后保存';
}

/** The form of a task that has not been drawn, with what a draw by it would do beside it. */
export function TaskEditor({ task: given, saved, profile }: TaskEditorProps) {
  const task = 'id' in given ? given : null;
  const navigate = useNavigate();
  const seesDraws = useMay('draw.stage');
  const editor = useTaskEditor(given, saved, profile);
  const preview = usePreview(editor.part.values);
  const { createdId, changed } = editor;
  useSaveKey(() => void editor.save());
  useEffect(() => {
    if (createdId !== null) navigate(addresses.task(createdId), { replace: true });
  }, [createdId, navigate]);
  const save = (
    <Button type="primary" loading={editor.saving} onClick={() => void editor.save()} title="Ctrl+S">
      保存草稿
    </Button>
  );
  return (
    <Page
      title={task ? `任务 ${task.number}` : '新建抽查任务'}
      state={stateOf(task, changed)}
      lead={task ? task.name : undefined}
      actions={
        <>
          {task && changed ? <Button onClick={editor.undo}>撤销修改</Button> : null}
          {task && !changed ? <OriginButton task={task} /> : null}
          {task ? <VoidTask task={task} /> : null}
          {task && !changed ? <RehearseButton task={task} /> : null}
        </>
      }
      primary={task && !changed ? <StartDraw task={task} /> : save}
    >
      {task?.drawId && seesDraws ? <EarlierDraw drawId={task.drawId} /> : null}
      <div className={styles.columns}>
        <aside className={styles.side}>
          <PreviewPanel preview={preview} values={editor.part.values} missing={editor.problems} />
        </aside>
        <TaskForm part={editor.part} preview={preview.data} />
      </div>
      <LeaveGuard
        when={changed && createdId === null}
        consequence="修改还没有保存。离开后，填写的内容会留到关闭程序为止，可以回来继续。"
      />
    </Page>
  );
}
