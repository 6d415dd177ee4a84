import { Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { CheckedRelease } from './checked-release.tsx';
import styles from './update-page.module.css';

type Checked = OutputOf<'update.check'>;

const states: Record<Checked['state'], string> = { good: '安装包可信', open: '没有全部核对', bad: '不要安装' };

/** 更新: an installer is brought by hand, checked here, and started by the person; the application fetches and starts nothing. */
export function UpdatePage() {
  const platform = usePlatform();
  const { data } = useQuery('workspace.status', {});
  const job = useJob('update.check', { slot: 'update' });
  const { state } = job;
  const checked = state.step === 'done' ? state.result : null;

  const choose = async () => {
    try {
      const files = await platform.chooseRelease();
      if (files) void job.start({ files: files.map(({ grant }) => grant) });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };

  return (
    <Page
      title="更新"
      state={checked ? states[checked.state] : undefined}
      primary={
        <Button type="primary" disabled={job.running} onClick={() => void choose()}>
          {checked ? '核对另一个安装包…' : '选择安装包…'}
        </Button>
      }
    >
      <SystemTabs />
      <Sheet title={data ? `正在使用的版本：${data.version}` : '正在使用的版本'}>
        <p className={styles.words}>
          明抽不联网，也不会自己更新。把发布单位给的安装包连同 release.json、SHA256SUMS、SHA256SUMS.sig
          放在同一个文件夹（例如 U 盘），在这里选择
          {platform.kind === 'desktop' ? '安装包' : '这四个文件'}
          ，核对它是谁发布的、是否完整、是什么版本。核对不改动任何数据，安装要由您自己启动。
        </p>
        {state.step === 'running' ? (
          <ProgressPanel
            title="正在核对安装包"
            progress={state.progress}
            cancelling={state.cancelling}
            onCancel={job.cancel}
          />
        ) : null}
        {checked ? <CheckedRelease checked={checked} /> : null}
      </Sheet>
    </Page>
  );
}
