import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { isDisclosed } from '#domain/dispatch/task-machine.ts';
import { addresses } from '../../app/addresses.ts';
import { dateText } from '../../ui/date-text.ts';
import { May, MayLink } from '../../ui/may.tsx';

export type Task = OutputOf<'task.get'>;

/** How the entry of a task stands, for the title. */
export function resultState(state: Task['state'], entered: number, total: number): string {
  if (total === 0) return '还没有任务单';
  if (isDisclosed(state)) return '已公示，只能查看';
  return entered === total ? `${total} 张都已录入` : `已录入 ${entered} / ${total}`;
}

/** Which task it is and until when. */
export function ResultLead({ task }: { task: Task }) {
  return (
    <>
      <MayLink call="task.get" to={addresses.task(task.id)}>
        {task.name}
      </MayLink>{' '}
      {task.number}，检查时间 {dateText(task.checkFrom)}至{dateText(task.checkTo)}
      {task.disclosureDue ? `，公示截止 ${dateText(task.disclosureDue)}` : ''}
    </>
  );
}

/** To the papers of the task: notices to print again, and everything else. */
export function PapersButton({ taskId }: { taskId: number }) {
  const navigate = useNavigate();
  return (
    <May call="document.list">
      <Button onClick={() => navigate(addresses.documentsOf(taskId))}>通知书和公文</Button>
    </May>
  );
}

/** All results are in: the next thing is to make them public. */
export function DiscloseButton({ taskId }: { taskId: number }) {
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  const offered = useRef(false);
  useEffect(() => {
    // With the last result its form is gone, now or with a later answer, and with it the place of the keyboard.
    if (offered.current || document.activeElement !== document.body) return;
    offered.current = true;
    button.current?.focus();
  });
  return (
    <Button ref={button} type="primary" onClick={() => navigate(addresses.disclosuresOf(taskId))}>
      去公示
    </Button>
  );
}
