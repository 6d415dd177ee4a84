import { Alert } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './backup-page.module.css';

/** What a drill found, step by step. */
export function DrillResult({ drill }: { drill: OutputOf<'backup.drill'> }) {
  return (
    <div className={styles.drawer}>
      <Alert type={drill.good ? 'success' : 'error'} showIcon title={drill.sentence} />
      <Facts title="恢复演练">
        {drill.steps.map(({ name, good, finding }) => (
          <Fact key={name} name={name}>
            <StatusMark tone={good ? 'good' : 'late'}>{good ? '通过' : '没有通过'}</StatusMark> {finding}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}
