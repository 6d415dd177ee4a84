import { Button } from 'antd';
import { useState } from 'react';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { backupColumns } from './backup-columns.tsx';
import { BackupDrawer, type OpenedBackup } from './backup-drawer.tsx';
import styles from './backup-page.module.css';
import { BackupWarnings } from './backup-warnings.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { RuleWords } from './rule-words.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { WrittenFile } from './written-file.tsx';

/** 备份: what there is, whether it is well, and the ways to make more, to go back and to move. */
export function BackupPage() {
  const list = useQuery('backup.list', {});
  const settings = useQuery('backup.settings', {}).data;
  const backup = useJob('backup.run', { slot: 'backup' });
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [dialog, setDialog] = useState<'settings' | 'pack' | null>(null);
  const { state } = backup;
  return (
    <Page
      title="备份"
      state={state.step === 'done' ? '备份已做好，请保存到别的磁盘' : newestWords(list.data?.newest)}
      actions={
        <>
          <OpenFileButton onOpen={setOpened} />
          <Button onClick={() => setDialog('pack')}>打包搬家…</Button>
          <Button onClick={() => setDialog('settings')}>设置…</Button>
        </>
      }
      primary={
        <Button type="primary" disabled={backup.running} onClick={() => void backup.start({})}>
          {state.step === 'done' ? '再做一份' : '立即备份'}
        </Button>
      }
    >
      <SystemTabs />
      {list.data ? <BackupWarnings list={list.data} /> : null}
      {state.step === 'running' ? (
        <ProgressPanel
          title="正在备份"
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={backup.cancel}
        />
      ) : null}
      {state.step === 'done' ? (
        <Sheet title="刚做好的备份">
          <WrittenFile file={state.result} />
        </Sheet>
      ) : null}
      <Sheet title="已有的备份">
        {settings ? <RuleWords settings={settings} changed={list.data?.changedSince ?? false} /> : null}
        {list.failure && !list.data ? <FailureState failure={list.failure} onRetry={list.retry} /> : null}
        <div className={styles.table}>
          <TableFrame>
            <DataTable
              label="备份"
              columns={backupColumns}
              list={fixedList(list.data?.rows ?? [], list.loading)}
              onOpen={setOpened}
              isOpen={row => row.file === opened?.file}
              empty={<EmptyState title="还没有备份">按“立即备份”做第一份；以后有改动时会自动备份。</EmptyState>}
            />
          </TableFrame>
        </div>
      </Sheet>
      {opened ? <BackupDrawer key={opened.file} backup={opened} onClose={() => setOpened(null)} /> : null}
      {dialog === 'settings' && settings ? (
        <SettingsDialog settings={settings} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'pack' ? <PackDialog onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}

const newestWords = (newest: string | null | undefined): string | undefined =>
  newest === undefined ? undefined : newest === null ? '还没有备份' : `最近一份 ${timeText(newest)}`;

function OpenFileButton({ onOpen }: { onOpen: (backup: OpenedBackup) => void }) {
  const platform = usePlatform();
  const choose = async () => {
    const file = await platform.chooseFile('backup');
    if (file) onOpen({ file: file.grant, name: file.name, sealed: file.name.endsWith('.mcsealed'), holds: null });
  };
  return <Button onClick={() => void choose()}>从文件恢复…</Button>;
}
