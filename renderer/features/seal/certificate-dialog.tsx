import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';

/** Takes a PKCS#12 file in; its password only shows that it can be opened. */
export function CertificateDialog({ onClose }: { onClose: () => void }) {
  const platform = usePlatform();
  const job = useJob('certificate.add');
  const [file, setFile] = useState<Chosen | null>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const choose = async () => setFile((await platform.chooseFile('certificate')) ?? file);
  const add = async () => {
    if (file && (await job.start({ name: name.trim(), file: file.grant, password }))) onClose();
  };
  const ready = file !== null && name.trim() !== '';
  return (
    <Modal
      open
      title="添加数字证书"
      okText="添加"
      cancelText="不做了"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={job.running}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <p>证书文件加密保存；密码只用来试开，不保存，每次签名都要输入。</p>
      <Form layout="vertical">
        <Form.Item label="证书文件" required>
          <Button onClick={() => void choose()}>{file?.name ?? '选择 .p12 或 .pfx 文件…'}</Button>
        </Form.Item>
        <Form.Item label="名称" htmlFor="certificate-name" required>
          <Input
            id="certificate-name"
            value={name}
            maxLength={60}
            placeholder="如：局公章证书"
            onChange={event => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="证书密码" htmlFor="certificate-password">
          <Input.Password
            id="certificate-password"
            value={password}
            autoComplete="off"
            onChange={event => setPassword(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
