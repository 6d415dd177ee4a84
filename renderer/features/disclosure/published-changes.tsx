import { Collapse } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { DayInput } from '../document/day-input.tsx';
import { PublishedChangeCard } from '../document/published-change-card.tsx';
import styles from './disclosure-steps.module.css';

/** What may become of results after their publication: corrected, or no longer shown. */
export function PublishedChanges({ taskId }: { readonly taskId: number }) {
  const makes = useMay('document.bulletin');
  const [issuedOn, setIssuedOn] = useState(today);
  const [opened, setOpened] = useState(false);
  if (!makes) return null;
  const dayId = `change-issued-on-${taskId}`;
  return (
    <Collapse
      ghost
      className={styles.changes ?? ''}
      onChange={keys => setOpened(keys.length > 0)}
      items={[
        {
          key: 'changes',
          label: '更正或停止公示',
          children: (
            <div className={styles.changeCards}>
              <div className={styles.issue}>
                <label htmlFor={dayId}>成文日期</label>
                <DayInput id={dayId} value={issuedOn} max={today()} onChange={setIssuedOn} />
              </div>
              <PublishedChangeCard kind="correction" taskId={taskId} issuedOn={issuedOn} enabled={opened} />
              <PublishedChangeCard kind="stop" taskId={taskId} issuedOn={issuedOn} enabled={opened} />
            </div>
          ),
        },
      ]}
    />
  );
}
