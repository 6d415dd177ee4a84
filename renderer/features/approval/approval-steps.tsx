import { Button } from 'antd';
import { useCommand } from '../../data/use-command.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './approval.module.css';
import { DecideHereForm } from './decide-here-form.tsx';
import { Decisions } from './decisions.tsx';
import type { ApprovalRow, Standing } from './use-standing.ts';

interface ApprovalStepsProps {
  readonly standing: Standing;
  readonly request: ApprovalRow;
}

const progress = (request: ApprovalRow) => {
  const agreed = request.decisions.filter(one => one.decision === 'approve').length;
  return `已同意 ${agreed}/${request.needed} 人`;
};

/** Where a request stands, in the dialog of its deed: who has agreed, and who may still do so here and now. */
export function ApprovalSteps({ standing, request }: ApprovalStepsProps) {
  const withdraw = useCommand('approval.withdraw', { done: '已撤回申请。' });
  const approved = request.state === 'approved';
  return (
    <section className={styles.steps} aria-label="审批">
      <div className={styles.stepsHead}>
        <StatusMark tone={approved ? 'good' : 'active'}>{approved ? '审批已齐' : progress(request)}</StatusMark>
        {request.mine ? (
          <Button
            type="link"
            size="small"
            loading={withdraw.running}
            onClick={() => void withdraw.run({ id: request.id, reason: '申请人撤回' })}
          >
            撤回申请
          </Button>
        ) : null}
      </div>
      <p className={styles.asked}>
        {request.requestedBy.name}申请，理由：{request.reason}
      </p>
      <Decisions decisions={request.decisions} />
      {approved ? null : (
        <>
          {standing.shortage ? (
            <p role="alert" className={styles.refusal}>
              {standing.shortage}
            </p>
          ) : null}
          <DecideHereForm requestId={request.id} deciders={standing.deciders} />
          <p className={styles.later}>审批人不在场时，可以稍后再办：他登录后在“审批”里表示意见，您再回到这里。</p>
        </>
      )}
    </section>
  );
}
