import { useState } from 'react';
import { isBeforeDraw } from '#domain/dispatch/task-machine.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAllRows } from '../check/use-all-rows.ts';
import { BulletinCard } from './bulletin-card.tsx';
import { DayInput } from './day-input.tsx';
import styles from './document-page.module.css';
import { DrawnObjectsCard, DrawRecordCard } from './draw-cards.tsx';
import { DrawNoticeCard } from './draw-notice-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { bulletinNumber, type PaperRow, paperKinds, papersOf } from './paper-kinds.ts';
import { paperPlan, type Task } from './paper-plan.ts';

interface TaskPapersProps {
  readonly task: Task;
  /** Every paper of the task, newest first. */
  readonly papers: readonly PaperRow[];
}

const dayId = 'issued-on';

/** Makes the papers of a task: what can be made, what cannot yet and why. */
export function TaskPapers({ task, papers }: TaskPapersProps) {
  const [issuedOn, setIssuedOn] = useState(today);
  const draws = useAllRows('draw.history', {}, { enabled: useMay('draw.history') });
  const plan = paperPlan(task, draws.rows, papers);
  const isDrawn = task.state !== 'drawing' && !isBeforeDraw(task.state);
  const count = (kind: string) => papersOf(papers, kind).length;
  return (
    <>
      <div className={styles.issue}>
        <label htmlFor={dayId}>成文日期</label>
        <DayInput id={dayId} value={issuedOn} max={today()} onChange={setIssuedOn} />
        <span className={styles.issueHint}>用于通知书和公告，文号的年份随它。</span>
      </div>
      {isDrawn ? null : (
        <div className={styles.cards}>
          <DrawNoticeCard taskId={task.id} issuedOn={issuedOn} number={bulletinNumber(papers, paperKinds.drawNotice)} />
        </div>
      )}
      <div className={styles.cards}>
        <DrawRecordCard draw={plan.draw} made={count(paperKinds.drawRecord)} obstacle={plan.drawObstacle} />
        <DrawnObjectsCard draw={plan.draw} made={count(paperKinds.drawnObjects)} obstacle={plan.drawObstacle} />
        <NoticeCard
          taskId={task.id}
          objects={task.drawn}
          issuedOn={issuedOn}
          made={new Set(papersOf(papers, paperKinds.notice).map(({ number }) => number)).size}
          obstacle={plan.noticeObstacle}
          suggested={plan.suggested === 'notice'}
        />
        {isDrawn ? (
          <BulletinCard
            wish={{ kind: 'draw-list', taskId: task.id, issuedOn }}
            number={bulletinNumber(papers, paperKinds.drawList)}
            obstacle={plan.noticeObstacle}
            suggested={false}
          />
        ) : null}
        <BulletinCard
          wish={{ kind: 'result', taskId: task.id, issuedOn }}
          number={bulletinNumber(papers)}
          obstacle={plan.bulletinObstacle}
          suggested={plan.suggested === 'bulletin'}
        />
      </div>
    </>
  );
}
