import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import styles from './backup-page.module.css';
import { PasswordField } from './password-field.tsx';

/** 从另一台电脑搬来: a moving file, an empty folder for it, and its password where it has one. */
export function MoveInDialog({ canChooseFolder, onClose }: { canChooseFolder: boolean; onClose: () => void }) {
  const platform = usePlatform();
  const [file, setFile] = useState<Chosen | null>(null);
  const [folder, setFolder] = useState<Chosen | null>(null);
  const [password, setPassword] = useState('');
  const unpack = useJob('workspace.unpack', { slot: 'unpack', quiet: true });
  const { state } = unpack;
  const start = (chosen: Chosen) =>
    void unpack.start({
      file: chosen.grant,
      folder: folder?.grant ?? null,
      password: password === '' ? null : password,
    });
  return (
    <Modal
      open
      title="从另一台电脑搬来"
      okText="搬入"
      cancelText="不搬了"
      okButtonProps={{ disabled: file === null || unpack.running }}
      onOk={() => file && start(file)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="搬家文件">
          <span className={styles.folder}>{file?.name ?? '还没有选择'}</span>
          <Button onClick={() => void platform.chooseFile('backup').then(chosen => chosen && setFile(chosen))}>
            选择文件…
          </Button>
        </Form.Item>
        {canChooseFolder ? (
          <Form.Item label="放到哪个空文件夹">
            <span className={styles.folder}>{folder?.name ?? '默认位置'}</span>
            <Button onClick={() => void platform.chooseFolder().then(chosen => chosen && setFolder(chosen))}>
              选择文件夹…
            </Button>
          </Form.Item>
        ) : null}
        <PasswordField label="密码（打包时设了才填）" value={password} onChange={setPassword} />
      </Form>
      {state.step === 'running' ? (
        <ProgressPanel title="正在搬入" progress={state.progress} onCancel={unpack.cancel} />
      ) : null}
      {state.step === 'failed' ? <Alert type="warning" showIcon title={state.failure.sentence} /> : null}
    </Modal>
  );
}
