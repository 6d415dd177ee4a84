import { LoadingOutlined } from '@ant-design/icons';
import { actionTitle } from '#domain/audit/action-title.ts';
import { useRunningJobs } from '../data/job-board-context.tsx';
import { percentOf } from '../ui/percent-of.ts';
import styles from './shell.module.css';

/** Long work that goes on while another page is open. */
export function RunningJobs() {
  const jobs = useRunningJobs();
  if (jobs.length === 0) return null;
  return (
    <ul className={styles.jobs} aria-label="正在进行">
      {jobs.map(({ name, state }) =>
        state.step === 'running' ? (
          <li key={name}>
            <LoadingOutlined aria-hidden /> <span className={styles.jobTitle}>{actionTitle(name)}</span>
            {state.progress.total > 0 ? <span>{percentOf(state.progress)}%</span> : null}
          </li>
        ) : null,
      )}
    </ul>
  );
}
