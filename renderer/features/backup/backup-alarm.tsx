import { Alert } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';

/** On the desk: a failed backup is told where the day begins, not only where one would look for it. */
export function BackupAlarm() {
  const list = useQuery('backup.list', {}, { enabled: useMay('backup.list') }).data;
  const sentence = list?.failure ?? (list?.second.state === 'failed' ? list.second.sentence : null);
  if (!sentence) return null;
  const title = list?.failure ? '自动备份没有做成' : '第二备份位置没有收到备份';
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={sentence}
      action={<Link to={addresses.backup}>去看备份</Link>}
    />
  );
}
