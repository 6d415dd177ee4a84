import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './approval.module.css';

/** How many requests wait for whoever sits here; nothing where none does. */
export function ApprovalBadge() {
  const enabled = useMay('approval.decide');
  const { data } = useQuery('approval.list', { show: 'for-me', action: null, after: null, limit: 1 }, { enabled });
  if (!data || data.total === 0) return null;
  return (
    <span className={styles.badge} role="img" aria-label={`${data.total} 项待我审批`}>
      {data.total}
    </span>
  );
}
