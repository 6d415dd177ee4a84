import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import { type RequestRow, requestWords } from './seal-words.ts';

/** Using seals: by the password of whoever keeps them, and then what came of it, paper by paper. */
export function CarryOutDialog({ row, onClose }: { row: RequestRow; onClose: () => void }) {
  const job = useJob('seal.carryOut', { quiet: true });
  const [password, setPassword] = useState('');
  const [supervisor, setSupervisor] = useState('');
  const { state } = job;
  const isDone = state.step === 'done';
  const run = () => void job.start({ id: row.id, password, supervisor: supervisor.trim() });
  return (
    <Modal
      open
      title={`用印：${row.seals.map(({ name }) => name).join('、')}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {isDone ? '关闭' : '不做了'}
        </Button>,
        isDone ? null : (
          <SealButton key="use" type="primary" disabled={password === ''} loading={job.running} onClick={run}>
            用印
          </SealButton>
        ),
      ]}
    >
      {isDone ? (
        <Outcome {...state.result} />
      ) : (
        <>
          <p>
            {row.purpose}：{requestWords(row)}。
            {row.way === 'wet'
              ? '在纸上盖好之后登记。'
              : '印章印进 PDF 的副本，原件不变；套印的印章是图像，不是电子印章。'}
          </p>
          <Form layout="vertical">
            <Form.Item label="监印人（可不填）" htmlFor="seal-supervisor">
              <Input
                id="seal-supervisor"
                value={supervisor}
                maxLength={40}
                onChange={event => setSupervisor(event.target.value)}
              />
            </Form.Item>
            <Form.Item label="本人密码" htmlFor="seal-password" required>
              <Input.Password
                id="seal-password"
                value={password}
                autoComplete="off"
                onChange={event => setPassword(event.target.value)}
                onPressEnter={run}
              />
            </Form.Item>
          </Form>
          {state.step === 'running' ? (
            <ProgressPanel
              title="正在用印"
              progress={state.progress}
              cancelling={state.cancelling}
              onCancel={job.cancel}
            />
          ) : null}
          {state.step === 'failed' ? <Alert type="error" showIcon title={state.failure.sentence} /> : null}
        </>
      )}
    </Modal>
  );
}

interface OutcomeProps {
  readonly done: number;
  readonly refused: readonly { readonly title: string; readonly sentence: string }[];
  readonly left: number;
  readonly stopped: string | null;
}

function Outcome({ done, refused, left, stopped }: OutcomeProps) {
  return (
    <>
      <Alert
        type={refused.length > 0 || stopped !== null ? 'warning' : 'success'}
        showIcon
        title={`已用印 ${done} 件，并记入用印登记。`}
        description={stopped === null ? undefined : `${stopped}还有 ${left} 件没有用印，可以稍后继续。`}
      />
      <ul>
        {refused.map(({ title, sentence }) => (
          <li key={title}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
