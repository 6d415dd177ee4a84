import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import { useCommand } from '../../data/use-command.ts';
import { ApprovalNeed } from './approval-need.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { useStanding } from './use-standing.ts';

interface ApprovalGateProps {
  readonly action: ApprovalAction;
  readonly subject: number;
  /** What may be done once as many have agreed as are needed; at once where nobody is. */
  readonly children: ReactNode;
}

/** Stands before the form of a deed until others have agreed to it. */
export function ApprovalGate({ action, subject, children }: ApprovalGateProps) {
  const [reason, setReason] = useState('');
  const ask = useCommand('approval.request');
  const deed = useStanding(action, subject, true);
  const { standing, request, ready } = deed;
  if (standing === null) return null;
  if (ready) return children;
  if (request) return <ApprovalSteps standing={standing} request={request} />;
  const given = reason.trim();
  return (
    <Form layout="vertical" onFinish={() => void ask.run({ action, subject, reason: given, details: {} })}>
      <Form.Item label="申请的理由（记入操作日志）" required>
        <Input.TextArea
          aria-label="理由"
          autoFocus
          value={reason}
          onChange={event => setReason(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
        />
      </Form.Item>
      <ApprovalNeed action={action} deed={deed} />
      <Button
        type="primary"
        htmlType="submit"
        disabled={given === ''}
        loading={ask.running}
        style={{ marginTop: 16, float: 'right' }}
      >
        申请审批
      </Button>
    </Form>
  );
}
