import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { PasswordField } from './password-field.tsx';
import { WrittenFile } from './written-file.tsx';

/** 打包搬家: everything in one file for another PC. */
export function PackDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('');
  const pack = useJob('workspace.pack', { slot: 'pack' });
  const { state } = pack;
  const close = () => {
    if (!pack.running) pack.clear();
    onClose();
  };
  return (
    <Modal
      open
      title="打包搬家"
      okText={state.step === 'done' ? '完成' : '打包'}
      cancelText="关闭"
      okButtonProps={{ disabled: pack.running }}
      onOk={state.step === 'done' ? close : () => void pack.start({ password: password === '' ? null : password })}
      onCancel={close}
    >
      <p>把数据、公文和导出的文件装进一个文件，读回核对后交给您。到另一台电脑上，从开始页“从另一台电脑搬来”打开。</p>
      {state.step === 'running' ? (
        <ProgressPanel title="正在打包" progress={state.progress} onCancel={pack.cancel} />
      ) : null}
      {state.step === 'done' ? (
        <WrittenFile file={state.result} />
      ) : (
        <Form layout="vertical">
          <PasswordField
            label="密码（可以不设）"
            value={password}
            onChange={setPassword}
            extra="文件里有全部名录和人员信息。经过U盘或网络传递时，建议设至少 8 个字符的密码。"
          />
        </Form>
      )}
    </Modal>
  );
}
