import { Input, Modal } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { ApprovalNeed } from '../approval/approval-need.tsx';
import { useStanding } from '../approval/use-standing.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import { ChannelSelect } from './one-dialog.tsx';
import styles from './publication.module.css';
import type { ShownRow } from './publication-row.ts';

interface SeveralDialogProps {
  readonly rows: readonly ShownRow[];
  readonly channels: readonly string[];
  readonly onClose: () => void;
}

/** 确认公示 of several things that were published on one day in one place, each with its own receipt. */
export function SeveralDialog({ rows, channels, onClose }: SeveralDialogProps) {
  const [chosen] = useState(rows);
  const [on, setOn] = useState(today);
  const [channel, setChannel] = useState(channels[0] ?? '');
  const [receipts, setReceipts] = useState<Readonly<Record<number, string>>>({});
  const confirm = useCommand('publication.confirm', { done: '已登记公示。' });
  const ask = useCommand('approval.request');
  const deed = useStanding('publication.confirm', chosen[0]?.record ?? 0, true);
  const needsOthers = (deed.standing?.needed ?? 1) > 0;
  const receiptOf = (row: ShownRow) => (receipts[row.record] ?? '').trim();
  const isComplete = on !== '' && channel !== '' && chosen.every(row => receiptOf(row) !== '');
  const submit = async () => {
    if (!needsOthers) {
      const entries = chosen.map(row => ({ id: row.record, receipt: receiptOf(row) }));
      if (await confirm.run({ on, channel, entries })) onClose();
      return;
    }
    for (const row of chosen) {
      const details = { on, channel, receipt: receiptOf(row) };
      const reason = `${on} 已在${channel}公示`;
      if (!(await ask.run({ action: 'publication.confirm', subject: row.record, reason, details }))) return;
    }
    onClose();
  };
  return (
    <Modal
      open
      width={680}
      title={`确认公示 ${chosen.length} 项`}
      okText={needsOthers ? `申请 ${chosen.length} 项审批` : '确认已经公示'}
      cancelText="还没有公示"
      okButtonProps={{ disabled: !isComplete || !deed.standing }}
      confirmLoading={confirm.running || ask.running}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <FormField id="several-on" label="公示日期">
          <DayInput id="several-on" value={on} max={today()} onChange={setOn} />
        </FormField>
        <FormField id="several-at" label="公示渠道">
          <ChannelSelect id="several-at" value={channel} channels={channels} onChange={setChannel} />
        </FormField>
        <div className={styles.receipts}>
          {chosen.map(row => (
            <ReceiptField
              key={row.id}
              row={row}
              value={receipts[row.record] ?? ''}
              onChange={value => setReceipts(before => ({ ...before, [row.record]: value }))}
            />
          ))}
        </div>
        <ApprovalNeed action="publication.confirm" deed={deed} />
        {needsOthers ? <p>批准之后，逐项打开，点“确认已经公示”登记。</p> : null}
      </div>
    </Modal>
  );
}

interface ReceiptFieldProps {
  readonly row: ShownRow;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ReceiptField({ row, value, onChange }: ReceiptFieldProps) {
  const id = `receipt-${row.id}`;
  return (
    <>
      <label htmlFor={id}>{row.title}</label>
      <Input
        id={id}
        value={value}
        maxLength={200}
        placeholder="回执编号或网址"
        onChange={event => onChange(event.target.value)}
      />
    </>
  );
}
