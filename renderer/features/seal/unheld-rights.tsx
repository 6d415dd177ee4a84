import { Alert } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';

const names = { 'seal.keep': '保管印章', 'seal.use': '申请用印' } as const;

/** Bureaus older than seals have roles without these rights: nothing would happen here, and nobody would know why. */
export function UnheldRights() {
  const unheld = useQuery('seal.list', {}).data?.unheld ?? [];
  const mends = useMay('role.save');
  if (unheld.length === 0) return null;
  const rights = unheld.map(right => `“${names[right]}”`).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={`还没有人有${rights}的权限，用印办不成。`}
      description={
        mends ? (
          <Link to={`${addresses.accounts}?view=roles`}>到“账户与权限”里给角色加上</Link>
        ) : (
          '请管理员在“账户与权限”里给角色加上。'
        )
      }
    />
  );
}
