import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { approvalTitles } from '#domain/approval/approval-action.ts';
import { useCommand } from '../../data/use-command.ts';
import type { ApprovalRow } from './use-standing.ts';

interface DecideDialogProps {
  readonly row: ApprovalRow;
  readonly decision: 'approve' | 'reject';
  readonly onClose: () => void;
}

/** Agreeing, or not: once, under one's own name, and whoever does not agree says why. */
export function DecideDialog({ row, decision, onClose }: DecideDialogProps) {
  const [note, setNote] = useState('');
  const decide = useCommand('approval.decide', { done: '已记下您的意见。' });
  const approving = decision === 'approve';
  const words = approving ? '同意' : '不同意';
  const submit = async () => {
    if (await decide.run({ id: row.id, decision, note: note.trim() })) onClose();
  };
  return (
    <Modal
      open
      title={`${words}${approvalTitles[row.action]}`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          再看看
        </Button>,
        <Button
          key="decide"
          type="primary"
          disabled={!approving && note.trim() === ''}
          loading={decide.running}
          onClick={() => void submit()}
        >
          {words}
        </Button>,
      ]}
    >
      <p>
        {row.subject}。{row.requestedBy.name}的理由：{row.reason}
      </p>
      <p>意见以您的名字记入操作日志，每人只能表示一次，不能更改。</p>
      <Form layout="vertical">
        <Form.Item label={approving ? '意见（可不填）' : '不同意的理由'} required={!approving} htmlFor="decision-note">
          <Input.TextArea
            id="decision-note"
            autoFocus
            value={note}
            maxLength={200}
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={event => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
