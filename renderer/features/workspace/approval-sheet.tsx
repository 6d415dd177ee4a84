import type { ReactNode } from 'react';
import { type ApprovalAction, approvalActions, approvalTitles } from '#domain/approval/approval-action.ts';
import { fewestForCancelling, mostApprovers } from '#domain/approval/approval-rule.ts';
import { Sheet } from '../../ui/page.tsx';
import { ApproverList } from './approver-list.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

const fewest: Partial<Record<ApprovalAction, number>> = {
  'draw.cancel': fewestForCancelling,
  'draw.replace': fewestForCancelling,
  'draw.replaceInspector': fewestForCancelling,
  'draw.add': fewestForCancelling,
};

const protocolHint = `抽取规程要求至少 ${fewestForCancelling} 人。`;

const hints: Partial<Record<ApprovalAction, string>> = {
  'draw.cancel': protocolHint,
  'draw.replace': protocolHint,
  'draw.replaceInspector': protocolHint,
  'draw.add': protocolHint,
  'task.release': '开始抽取之前。',
};

/** 审批: how many others must agree to what, and who they are. */
export function ApprovalSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="审批" extra={reset}>
      <p className={styles.note}>
        每一项须由几个人同意，申请人本人不算；填 0 为不须审批。改动从保存时起算，等待中的申请也按新规定。
      </p>
      <ApproverList />
      <div className={styles.figures}>
        {approvalActions.map(action => (
          <RuleNumber
            key={action}
            name={['approvals', 'approvers', action]}
            label={approvalTitles[action]}
            unit="人"
            least={fewest[action] ?? 0}
            most={mostApprovers}
            hint={hints[action]}
          />
        ))}
        <RuleSource part="approvals" />
      </div>
    </Sheet>
  );
}
