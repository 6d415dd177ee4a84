import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './desk-page.module.css';
import type { TaskRow } from './due.ts';

interface NextStep {
  readonly words: string;
  readonly tone: Tone;
  readonly address: (taskId: number) => string;
}

const nextSteps: Record<TaskRow['state'], NextStep> = {
  draft: { words: '等待抽取', tone: 'active', address: addresses.task },
  approving: { words: '等待审批', tone: 'active', address: addresses.task },
  ready: { words: '已批准，等待抽取', tone: 'active', address: addresses.task },
  'objects-drawn': { words: '已抽对象，等待配齐检查人员', tone: 'soon', address: addresses.task },
  recusal: { words: '等待回避确认和派发', tone: 'active', address: addresses.task },
  dispatched: { words: '已派发，等待检查', tone: 'active', address: addresses.task },
  recording: { words: '已检查，等待录入结果', tone: 'active', address: addresses.check },
  drawing: { words: '抽取没有做完，可以接着做', tone: 'soon', address: addresses.task },
  drawn: { words: '已抽取，等待制作通知书', tone: 'active', address: addresses.check },
  checking: { words: '正在检查，等待录入结果', tone: 'active', address: addresses.check },
  entered: { words: '结果已录入，等待公示', tone: 'active', address: addresses.check },
  disclosed: { words: '已公示', tone: 'good', address: addresses.check },
  following: { words: '后续处置中', tone: 'active', address: addresses.check },
  closed: { words: '完结', tone: 'good', address: addresses.check },
  void: { words: '已作废', tone: 'plain', address: addresses.task },
};

function WaitingRow({ task }: { task: TaskRow }) {
  const { words, tone, address } = nextSteps[task.state];
  // Whoever may not see the checks finds the task itself.
  const to = useMay('assignment.list') ? address(task.id) : addresses.task(task.id);
  return (
    <li className={styles.entry}>
      <div className={styles.entryWords}>
        <Link to={to}>{task.name}</Link>
        <span className={styles.entryNote}>
          <span>{task.number}</span>
          <span>
            {task.checkFrom} 至 {task.checkTo}
          </span>
          {task.drawn > 0 ? (
            <span>
              结果 {task.entered}/{task.drawn}
            </span>
          ) : null}
        </span>
      </div>
      <StatusMark tone={tone}>{words}</StatusMark>
    </li>
  );
}

/** Tasks that wait for somebody's next step. */
export function WaitingList({ tasks }: { tasks: readonly TaskRow[] }) {
  return (
    <Sheet title="等待下一步的任务" extra={<Link to={addresses.tasks}>全部任务</Link>}>
      {tasks.length > 0 ? (
        <ul className={styles.entries}>
          {tasks.map(task => (
            <WaitingRow key={task.id} task={task} />
          ))}
        </ul>
      ) : (
        <p className={styles.calm}>没有进行中的任务。</p>
      )}
    </Sheet>
  );
}
