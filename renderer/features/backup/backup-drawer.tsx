import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import styles from './backup-page.module.css';
import type { Holdings } from './backup-words.ts';
import { DrillResult } from './drill-result.tsx';
import { HoldingsFacts } from './holdings-facts.tsx';
import { PasswordField } from './password-field.tsx';

/** A backup that is looked at: one of the list, or a file the person chose. */
export interface OpenedBackup {
  readonly file: string;
  readonly name: string;
  readonly sealed: boolean;
  readonly holds: Holdings | null;
}

interface BackupDrawerProps {
  readonly backup: OpenedBackup;
  readonly onClose: () => void;
}

/** One backup: what it holds, whether it is whole, a drill with it, and the way back to it. */
export function BackupDrawer({ backup, onClose }: BackupDrawerProps) {
  const [password, setPassword] = useState('');
  const [restoring, setRestoring] = useState(false);
  const preview = useJob('backup.preview');
  const drill = useJob('backup.drill');
  const restore = useJob('backup.restore');
  const given = { file: backup.file, password: password === '' ? null : password };
  const running = [preview, drill, restore].find(job => job.running);
  const seen = preview.state.step === 'done' ? preview.state.result : null;
  const holds = seen?.holds ?? backup.holds;
  const confirm = async (reason: string) => {
    setRestoring(false);
    if (await restore.start({ ...given, reason })) onClose();
  };
  return (
    <DetailDrawer
      open
      title={backup.name}
      onClose={onClose}
      footer={
        <>
          <Button disabled={running !== undefined} onClick={() => void preview.start(given)}>
            核对内容
          </Button>{' '}
          <Button disabled={running !== undefined} onClick={() => void drill.start(given)}>
            恢复演练
          </Button>{' '}
          <SealButton disabled={running !== undefined} onClick={() => setRestoring(true)}>
            恢复这份备份…
          </SealButton>
        </>
      }
    >
      <div className={styles.drawer}>
        {backup.sealed ? (
          <Form layout="vertical">
            <PasswordField label="备份密码" value={password} onChange={setPassword} />
          </Form>
        ) : null}
        {running?.state.step === 'running' ? (
          <ProgressPanel title="正在处理" progress={running.state.progress} onCancel={running.cancel} />
        ) : null}
        {seen ? <PreviewResult seen={seen} /> : null}
        {drill.state.step === 'done' ? <DrillResult drill={drill.state.result} /> : null}
        {holds ? <HoldingsFacts holds={holds} /> : <p>按“核对内容”打开看看里面有什么；原文件不会改动。</p>}
      </div>
      <ReasonDialog
        open={restoring}
        title={`恢复备份 ${backup.name}`}
        consequence="现有数据会被这份备份换下。换下之前先把现有数据另存为“恢复前”备份，之后还可以换回来。这份备份以后所做的工作都要重新录入。恢复之后，账号和密码是备份当时的，请用当时的密码登录。"
        confirm="恢复"
        irrevocable
        onConfirm={reason => void confirm(reason)}
        onClose={() => setRestoring(false)}
      />
    </DetailDrawer>
  );
}

interface Seen {
  readonly sha256: string;
  readonly beside: 'same' | 'different' | 'none';
  readonly whole: boolean;
  readonly sentence: string;
}

const besideWords = {
  same: '与备份时写下的校验值相同。',
  different: '与备份时写下的校验值不同，这个文件被改动过。',
  none: '旁边没有校验值，无从比较。',
};

function PreviewResult({ seen }: { seen: Seen }) {
  const good = seen.whole && seen.beside !== 'different';
  return (
    <>
      <Alert
        type={good ? 'success' : 'warning'}
        showIcon
        title={good ? '这份备份可以打开，内容完整' : '这份备份可以打开，但有不符之处'}
        description={`${besideWords[seen.beside]}${seen.sentence}`}
      />
      <Facts>
        <Fact name="SHA-256">
          <Digest value={seen.sha256} label="备份文件的 SHA-256" />
        </Fact>
      </Facts>
    </>
  );
}
