import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../data/use-query.ts';
import { TaskChoice } from '../../document/task-choice.tsx';
import { matchesInitials } from '../facts/name-match.ts';
import styles from './new-paper.module.css';

interface SubjectChoiceProps {
  readonly kind: 'task' | 'draw' | 'assignment';
  readonly value: number | null;
  readonly onChoose: (subjectId: number | null) => void;
}

/** Which record the paper speaks of. */
export function SubjectChoice({ kind, value, onChoose }: SubjectChoiceProps) {
  if (kind === 'task') return <TaskSubject value={value} onChoose={onChoose} />;
  if (kind === 'draw') return <DrawSubject value={value} onChoose={onChoose} />;
  return <SheetSubject value={value} onChoose={onChoose} />;
}

type OneKind = Omit<SubjectChoiceProps, 'kind'>;
const taskField = 'paper-task';
const mostRead = 500;

function TaskSubject({ value, onChoose }: OneKind) {
  const task = useQuery('task.get', { id: value ?? 1 }, { enabled: value !== null });
  return (
    <>
      <label htmlFor={taskField}>任务</label>
      <TaskChoice id={taskField} task={task.data?.id === value ? task.data : undefined} onChoose={onChoose} />
    </>
  );
}

function DrawSubject({ value, onChoose }: OneKind) {
  const draws = useQuery('draw.history', { after: null, limit: mostRead });
  const options = (draws.data?.rows ?? []).map(draw => ({
    value: draw.drawId,
    label: `${draw.number} ${draw.title}`,
  }));
  return (
    <>
      <label htmlFor="paper-draw">抽取</label>
      <FoundSelect id="paper-draw" options={options} loading={draws.loading} {...{ value, onChoose }} />
    </>
  );
}

function SheetSubject({ value, onChoose }: OneKind) {
  const [taskId, setTaskId] = useState<number | null>(null);
  const sheets = useQuery(
    'assignment.list',
    { taskId: taskId ?? 1, after: null, limit: mostRead },
    { enabled: taskId !== null },
  );
  const options = (sheets.data?.rows ?? []).map(sheet => ({
    value: sheet.id,
    label: `${sheet.number} ${sheet.objectName}`,
  }));
  const chooseTask = (id: number | null) => {
    setTaskId(id);
    onChoose(null);
  };
  return (
    <>
      <TaskSubject value={taskId} onChoose={chooseTask} />
      {taskId === null ? null : (
        <>
          <label htmlFor="paper-sheet">任务单</label>
          <FoundSelect id="paper-sheet" options={options} loading={sheets.loading} {...{ value, onChoose }} />
        </>
      )}
    </>
  );
}

interface FoundSelectProps extends OneKind {
  readonly id: string;
  readonly loading: boolean;
  readonly options: readonly { readonly value: number; readonly label: string }[];
}

function FoundSelect({ id, options, loading, value, onChoose }: FoundSelectProps) {
  return (
    <Select
      id={id}
      className={styles.subject ?? ''}
      value={value}
      loading={loading}
      placeholder="选择，可按名称或拼音首字母查找"
      notFoundContent="没有找到"
      showSearch={{ filterOption: (typed, option) => matchesInitials(option?.label ?? '', typed) }}
      options={[...options]}
      onChange={onChoose}
    />
  );
}
