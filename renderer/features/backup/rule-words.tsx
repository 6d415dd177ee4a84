import { Link } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import styles from './backup-page.module.css';

interface RuleWordsProps {
  readonly settings: OutputOf<'backup.settings'>;
  readonly changed: boolean;
}

/** By which rule backups are made and kept, and whether there is something that none of them holds yet. */
export function RuleWords({ settings, changed }: RuleWordsProps) {
  const { intervalMinutes, recent, daily, monthly, secondPlace, sealed } = settings;
  return (
    <p className={styles.words}>
      {changed ? '上次备份以后又有改动。' : '上次备份以后没有改动。'}
      有改动时每 {intervalMinutes} 分钟自动备份；保留最近 {recent} 份、{daily} 天每天一份、{monthly} 个月每月一份。
      {secondPlace ? `做好后复制到 ${secondPlace}${sealed ? '（加密）' : ''}。` : ''}
      每份都打开核对过；手动备份、演练和恢复记入<Link to={addresses.audit}>操作日志</Link>。点一行看内容、演练或恢复。
    </p>
  );
}
