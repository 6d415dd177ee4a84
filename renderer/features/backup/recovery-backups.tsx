import { Radio } from 'antd';
import { timeText } from '../../ui/date-text.ts';
import { BackupMark } from './backup-columns.tsx';
import type { OpenedBackup } from './backup-drawer.tsx';
import { type BackupRow, holdingsText, kindName } from './backup-words.ts';
import styles from './recovery-page.module.css';

interface RecoveryBackupsProps {
  readonly backups: readonly BackupRow[];
  readonly chosen: OpenedBackup | null;
  readonly onChoose: (backup: OpenedBackup) => void;
}

/** The backups that lie ready, newest first; the newest good one is chosen already. */
export function RecoveryBackups({ backups, chosen, onChoose }: RecoveryBackupsProps) {
  const elsewhere = chosen !== null && !backups.some(({ file }) => file === chosen.file);
  return (
    <>
      <h3 className={styles.subheading}>可用的备份</h3>
      {backups.length === 0 ? <p>这个文件夹里没有备份。如果U盘或另一台电脑上有，请选那一份。</p> : null}
      <Radio.Group
        className={styles.backups ?? ''}
        aria-label="可用的备份"
        value={chosen?.file ?? null}
        onChange={event => {
          const found = backups.find(({ file }) => file === event.target.value);
          if (found) onChoose(found);
        }}
      >
        {backups.map(backup => (
          <Radio key={backup.file} value={backup.file} disabled={backup.state === 'changed'}>
            {timeText(backup.at)}　{kindName(backup.kind)}
            {backup.place === 'second' ? '（第二位置）' : ''}　<BackupMark backup={backup} />
            <span className={styles.holds}>{backup.holds ? holdingsText(backup.holds) : backup.name}</span>
          </Radio>
        ))}
        {elsewhere ? <Radio value={chosen.file}>选来的文件：{chosen.name}</Radio> : null}
      </Radio.Group>
    </>
  );
}
