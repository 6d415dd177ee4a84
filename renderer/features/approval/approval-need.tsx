import { type ApprovalAction, approvalTitles } from '#domain/approval/approval-action.ts';
import styles from './approval.module.css';
import type { DeedStanding } from './use-standing.ts';

interface ApprovalNeedProps {
  readonly action: ApprovalAction;
  readonly deed: DeedStanding;
}

/** Says before anything is asked for how many must agree, who may, and what to do where there are too few. */
export function ApprovalNeed({ action, deed: { standing, request, outdated } }: ApprovalNeedProps) {
  if (!standing || request || standing.needed === 0) return null;
  const who = standing.deciders.map(one => one.name).join('、');
  return (
    <div className={styles.need}>
      {outdated ? (
        <p role="alert" className={styles.refusal}>
          上次申请之后情况有了变化，原来的审批不再算数，请重新申请。
        </p>
      ) : null}
      {standing.shortage ? (
        <p role="alert" className={styles.refusal}>
          {approvalTitles[action]}须由 {standing.needed} 人审批。{standing.shortage}
        </p>
      ) : (
        <p className={styles.later}>
          {approvalTitles[action]}须由另外 {standing.needed} 人审批，可以审批的人：{who}。
        </p>
      )}
    </div>
  );
}
