import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';

/** Signs a paper with a certificate of the bureau; its password is asked for each time. */
export function SignDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { data } = useQuery('certificate.list', {});
  const job = useJob('certificate.sign');
  const [chosen, setChosen] = useState<number | null>(null);
  const [password, setPassword] = useState('');
  const certificates = data ?? [];
  const certificate = certificates.find(({ id }) => id === chosen) ?? certificates[0];
  const sign = async () => {
    if (certificate && (await job.start({ id: certificate.id, documentId, password }))) onClose();
  };
  return (
    <Modal
      open
      title="数字签名"
      okText="签名"
      cancelText="不做了"
      okButtonProps={{ disabled: !certificate }}
      confirmLoading={job.running}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      <p>
        {data && !certificate
          ? '还没有数字证书。请先在“用印—数字证书”里添加。'
          : '签名的副本另存为一份文书，原件不变。'}
      </p>
      <Form layout="vertical">
        <Form.Item label="证书" htmlFor="sign-certificate">
          <Select
            id="sign-certificate"
            value={certificate?.id ?? null}
            onChange={setChosen}
            options={certificates.map(({ id, name, subject }) => ({ value: id, label: `${name}（${subject}）` }))}
          />
        </Form.Item>
        {certificate?.warning ? <Alert type="warning" showIcon title={certificate.warning} /> : null}
        <Form.Item label="证书密码" htmlFor="sign-password">
          <Input.Password
            id="sign-password"
            value={password}
            autoComplete="off"
            onChange={event => setPassword(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
