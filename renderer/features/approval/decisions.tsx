import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './approval.module.css';
import type { ApprovalRow } from './use-standing.ts';

/** Who decided how, when and where. */
export function Decisions({ decisions }: { readonly decisions: ApprovalRow['decisions'] }) {
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.decisions} aria-label="审批意见">
      {decisions.map(({ accountId, name, roles, decision, note, at, here }) => (
        <li key={accountId}>
          <StatusMark tone={decision === 'approve' ? 'good' : 'late'}>
            {decision === 'approve' ? '同意' : '不同意'}
          </StatusMark>
          <span>
            {name}（{roles.join('、')}）
          </span>
          <span className={styles.when}>
            {at.slice(0, 16).replace('T', ' ')}
            {here ? '，在申请人页面上输入密码' : ''}
          </span>
          {note ? <span className={styles.note}>{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
