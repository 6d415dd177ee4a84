import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import { ApprovalNeed } from '../approval/approval-need.tsx';
import { ApprovalSteps } from '../approval/approval-steps.tsx';
import { useStanding } from '../approval/use-standing.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import styles from './publication.module.css';
import type { ShownRow } from './publication-row.ts';

interface OneDialogProps {
  readonly row: ShownRow;
  readonly channels: readonly string[];
  readonly onClose: () => void;
}

const formId = 'confirm-publication';

/** 确认公示 of one thing: what was asked for is what is entered once it has been agreed to. */
export function OneDialog({ row, channels, onClose }: OneDialogProps) {
  const since = useQuery('publication.get', { id: row.record }).data?.since;
  const [on, setOn] = useState(() => row.publishedOn ?? today());
  const [channel, setChannel] = useState(row.channel ?? channels[0] ?? '');
  const [receipt, setReceipt] = useState(row.receipt ?? '');
  const [tried, setTried] = useState(false);
  const confirm = useCommand('publication.confirm', { done: '已登记公示。' });
  const ask = useCommand('approval.request');
  const deed = useStanding('publication.confirm', row.record, true);
  const { standing, request, ready } = deed;
  const problem = receipt.trim() === '' ? '请填写回执编号或网址；没有凭据的，不能算已公示。' : undefined;
  const submit = async () => {
    setTried(true);
    if ((!request && (problem || on === '')) || !standing || confirm.running || ask.running) return;
    const details = { on, channel, receipt: receipt.trim() };
    if (!request && !ready) {
      const reason = `${on} 已在${channel}公示`;
      await ask.run({ action: 'publication.confirm', subject: row.record, reason, details });
      return;
    }
    const agreed = request?.details ?? details;
    const entries = [{ id: row.record, receipt: agreed.receipt ?? '' }];
    const done = ready && (await confirm.run({ on: agreed.on ?? '', channel: agreed.channel ?? '', entries }));
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`确认公示：${row.title}`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          还没有公示
        </Button>,
        request || ready ? (
          <SealButton key="confirm" disabled={!ready} loading={confirm.running} onClick={() => void submit()}>
            确认已经公示
          </SealButton>
        ) : (
          <Button key="ask" type="primary" loading={ask.running} htmlType="submit" form={formId}>
            申请审批
          </Button>
        ),
      ]}
    >
      <p className={styles.words}>
        本程序不会把任何内容发布到网上。请先在公示渠道发布，取得回执编号或网址，再在这里登记。
      </p>
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        {request ? (
          <Facts>
            <Fact name="公示日期">{request.details.on}</Fact>
            <Fact name="公示渠道">{request.details.channel}</Fact>
            <Fact name="回执">{request.details.receipt}</Fact>
          </Facts>
        ) : (
          <>
            <FormField id="published-on" label="公示日期">
              <DayInput id="published-on" value={on} min={since} max={today()} onChange={setOn} />
            </FormField>
            <FormField id="published-at" label="公示渠道">
              <ChannelSelect id="published-at" value={channel} channels={channels} onChange={setChannel} />
            </FormField>
            <FormField id="published-by" label="回执编号或网址" problem={tried ? problem : undefined}>
              <Input
                id="published-by"
                value={receipt}
                maxLength={200}
                status={tried && problem ? 'error' : ''}
                onChange={event => setReceipt(event.target.value)}
              />
            </FormField>
            <ApprovalNeed action="publication.confirm" deed={deed} />
          </>
        )}
      </form>
      {standing && request ? <ApprovalSteps standing={standing} request={request} /> : null}
    </Modal>
  );
}

interface ChannelSelectProps {
  readonly id: string;
  readonly value: string;
  readonly channels: readonly string[];
  readonly onChange: (channel: string) => void;
}

/** Where it was made public: the channels of the profile. */
export function ChannelSelect({ id, value, channels, onChange }: ChannelSelectProps) {
  const options = channels.map(channel => ({ value: channel, label: channel }));
  return <Select id={id} value={value || null} options={options} onChange={onChange} style={{ width: '100%' }} />;
}
