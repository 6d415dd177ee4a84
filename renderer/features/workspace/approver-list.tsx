import { Form } from 'antd';
import { Link } from 'react-router';
import { approvalActions, approvalTitles } from '#domain/approval/approval-action.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';

/** The names of everybody who may decide now; undefined for whoever may not look at the accounts. */
function useApprovers(): string[] | undefined {
  const may = useRights();
  const enabled = may('account.list') && may('role.list');
  const roles = useQuery('role.list', {}, { enabled }).data?.roles;
  const accounts = useQuery('account.list', {}, { enabled }).data;
  if (!roles || !accounts) return undefined;
  const deciding = new Set(roles.filter(role => role.permissions.includes('approval.decide')).map(role => role.code));
  return accounts
    .filter(account => account.state === 'active' && account.roles.some(code => deciding.has(code)))
    .map(account => account.name);
}

/** Who may approve, by the permission of his role; and a warning where there are fewer than a rule asks for. */
export function ApproverList() {
  const approvers = useApprovers();
  const needed: Partial<Profile['approvals']['approvers']> = Form.useWatch(['approvals', 'approvers']) ?? {};
  if (!approvers) return <p className={styles.note}>由角色里勾了“审批”权限的人审批。</p>;
  const lacking = approvalActions.filter(action => (needed[action] ?? 0) > approvers.length);
  return (
    <>
      <p className={styles.note}>
        由角色里勾了“审批”权限的人审批，现在有：{approvers.join('、') || '没有人'}。在
        <Link to={`${addresses.accounts}?view=roles`}>账户与权限</Link>里调整。
      </p>
      {lacking.length > 0 ? (
        <p role="alert" className={styles.wrong}>
          {lacking.map(action => approvalTitles[action]).join('、')}要求的人数多于现在可以审批的 {approvers.length}{' '}
          人，办理时会缺人。
        </p>
      ) : null}
    </>
  );
}
