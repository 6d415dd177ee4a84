import { Button } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useJob } from '../../data/use-job.ts';
import { Digest } from '../../ui/digest.tsx';
import { sizeText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import styles from './backup-page.module.css';

/** 备份: one file with everything in it, to be carried to another disk. */
export function BackupPage() {
  const backup = useJob('workspace.backup', { slot: 'backup' });
  const { state } = backup;
  return (
    <Page
      title="备份"
      state={state.step === 'done' ? '备份已做好，请保存到别的磁盘' : undefined}
      primary={
        <Button type="primary" disabled={backup.running} onClick={() => void backup.start({})}>
          {state.step === 'done' ? '再做一份' : '立即备份'}
        </Button>
      }
    >
      <SystemTabs />
      <Sheet title="整份数据，一个文件">
        <p className={styles.words}>
          备份包含名录库、任务、抽取记录、检查结果、公示记录和操作日志。做好后会先打开检查一遍，确认完好才交给您。请把它保存到U盘或另一台电脑，不要和原数据放在同一块磁盘上。每次备份都记入
          <Link to={addresses.audit}>操作日志</Link>。
        </p>
        {state.step === 'running' ? (
          <ProgressPanel
            title="正在备份"
            progress={state.progress}
            cancelling={state.cancelling}
            onCancel={backup.cancel}
          />
        ) : null}
        {state.step === 'done' ? (
          <dl className={styles.result}>
            <dt>文件</dt>
            <dd>
              {state.result.name}（{sizeText(state.result.bytes)}）
            </dd>
            <dt>SHA-256</dt>
            <dd>
              <Digest value={state.result.sha256} label="备份文件的 SHA-256" />
            </dd>
            <dt>保存</dt>
            <dd>
              <SaveFileButton file={state.result}>保存到…</SaveFileButton>
            </dd>
          </dl>
        ) : null}
      </Sheet>
    </Page>
  );
}
