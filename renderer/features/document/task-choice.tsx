import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../data/use-query.ts';
import styles from './document-page.module.css';
import type { Task } from './paper-plan.ts';

interface TaskChoiceProps {
  readonly id: string;
  readonly task: Task | undefined;
  readonly onChoose: (taskId: number | null) => void;
}

const mostFound = 50;

/** Chooses a task by name or number. */
export function TaskChoice({ id, task, onChoose }: TaskChoiceProps) {
  const [text, setText] = useState('');
  const found = useQuery('task.list', { text: text.slice(0, 100), after: null, limit: mostFound });
  const tasks = found.data?.rows ?? [];
  const numbers = new Map(tasks.map(row => [row.id, row.number]));
  return (
    <Select
      id={id}
      className={styles.task ?? ''}
      value={task?.id ?? null}
      allowClear
      loading={found.loading}
      placeholder="选择任务，可按名称或编号查找"
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      notFoundContent="没有这样的任务"
      options={tasks.map(row => ({ value: row.id, label: row.name }))}
      labelRender={() => task?.name ?? ''}
      optionRender={option => (
        <span className={styles.option}>
          <span>{option.label}</span>
          <span className={styles.optionNumber}>{numbers.get(Number(option.value))}</span>
        </span>
      )}
      onChange={(chosen: number | null | undefined) => {
        setText('');
        onChoose(chosen ?? null);
      }}
    />
  );
}
