import type { OutputOf } from '#contract/contract.ts';
import type { JobView } from '../../data/use-job.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './verification-drawer.module.css';

type Verification = OutputOf<'draw.verify'>;
type Check = Verification['checks'][number];

const marks: Record<Check['state'], { readonly word: string; readonly tone: Tone }> = {
  pass: { word: '相符', tone: 'good' },
  fail: { word: '不符', tone: 'late' },
  skipped: { word: '未核对', tone: 'plain' },
};

function Verdict({ ok, checks }: Verification) {
  const passed = checks.filter(({ state }) => state === 'pass').length;
  const skipped = checks.filter(({ state }) => state === 'skipped').length;
  const failed = checks.length - passed - skipped;
  return (
    <p className={ok ? styles.verdictGood : styles.verdictBad}>
      <StatusMark tone={ok ? 'good' : 'late'}>{ok ? '记录与结果一致' : `有 ${failed} 项不符`}</StatusMark>
      <span>
        共 {checks.length} 项：相符 {passed}，不符 {failed}，未核对 {skipped}
      </span>
    </p>
  );
}

function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={styles.checks} aria-label="核对项目">
      {checks.map(({ id, title, state, detail }) => (
        <li key={id}>
          <StatusMark tone={marks[state].tone}>{marks[state].word}</StatusMark>
          <span>
            {title}
            {detail === '' ? null : <span className={styles.checkDetail}>{detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface VerificationDrawerProps {
  readonly open: boolean;
  readonly job: JobView<'draw.verify'>;
  readonly onClose: () => void;
}

/** The checks of a draw one by one; what could not be checked is never shown as passed. */
export function VerificationDrawer({ open, job, onClose }: VerificationDrawerProps) {
  const { state } = job;
  return (
    <DetailDrawer open={open} title="验证抽取" onClose={onClose}>
      {state.step === 'running' ? (
        <ProgressPanel
          title="正在重新计算"
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={job.cancel}
        />
      ) : null}
      {state.step === 'failed' ? <FailureState failure={state.failure} /> : null}
      {state.step === 'done' ? (
        <>
          <Verdict {...state.result} />
          <p className={styles.hint}>用交给外部人员的同一个验证程序，从封存的名单、方案和见证数字重新算一遍。</p>
          <CheckList checks={state.result.checks} />
        </>
      ) : null}
    </DetailDrawer>
  );
}
