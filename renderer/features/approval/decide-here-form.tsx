import { Button, Form, Input, type InputRef, Radio } from 'antd';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import styles from './approval.module.css';
import type { Standing } from './use-standing.ts';

interface DecideHereFormProps {
  readonly requestId: number;
  readonly deciders: Standing['deciders'];
}

/** 在本机由另一人审批: whose turn it is, and his password; Enter agrees, and the next one may go on typing at once. */
export function DecideHereForm({ requestId, deciders }: DecideHereFormProps) {
  const job = useJob('approval.decideHere', { quiet: true });
  const [chosen, setChosen] = useState<number | null>(null);
  const [password, setPassword] = useState('');
  const field = useRef<InputRef>(null);
  const accountId = deciders.find(one => one.id === chosen)?.id ?? deciders[0]?.id ?? null;
  // After one has agreed it is the next one's turn.
  const turn = deciders.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes back to the password when somebody has decided.
  useEffect(() => field.current?.focus(), [turn]);
  const decide = async (decision: 'approve' | 'reject') => {
    if (accountId === null || password === '' || job.running) return;
    await job.start({ id: requestId, accountId, password, decision, note: '' });
    setPassword('');
    setChosen(null);
    field.current?.focus();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void decide('approve');
  };
  if (accountId === null) return null;
  return (
    <form className={styles.here} aria-label="在本机由另一人审批" noValidate onSubmit={submit}>
      <h3 className={styles.hereTitle}>在本机由另一人审批</h3>
      <Radio.Group
        aria-label="审批人"
        value={accountId}
        onChange={event => setChosen(event.target.value as number)}
        options={deciders.map(({ id, name, roles }) => ({ value: id, label: `${name}（${roles.join('、')}）` }))}
      />
      <div className={styles.hereLine}>
        <Form.Item
          className={styles.herePassword ?? ''}
          label="审批人本人的密码"
          layout="vertical"
          htmlFor="decider-password"
        >
          <Input.Password
            ref={field}
            id="decider-password"
            autoComplete="off"
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={password === ''} loading={job.running}>
          同意
        </Button>
        <Button disabled={password === '' || job.running} onClick={() => void decide('reject')}>
          不同意
        </Button>
      </div>
      {job.state.step === 'failed' ? (
        <p role="alert" className={styles.refusal}>
          {job.state.failure.sentence}
        </p>
      ) : null}
    </form>
  );
}
