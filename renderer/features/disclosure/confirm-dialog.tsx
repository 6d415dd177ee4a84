import { Button, Modal } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import { ApprovalNeed } from '../approval/approval-need.tsx';
import { ApprovalSteps } from '../approval/approval-steps.tsx';
import { useStanding } from '../approval/use-standing.ts';
import styles from './confirm-dialog.module.css';
import { ConfirmFields } from './confirm-fields.tsx';
import { type Confirmation, confirmationProblems, proposedConfirmation } from './confirmation.ts';
import type { DisclosureRow } from './deadline.ts';

interface ConfirmDialogProps {
  readonly row: DisclosureRow;
  /** The platform of the profile. */
  readonly platform: string;
  readonly onClose: () => void;
}

const formId = 'confirm-disclosure';

/** 确认公示: the clerk states what was published; the program publishes nothing and says so. */
export function ConfirmDialog({ row, platform, onClose }: ConfirmDialogProps) {
  const [value, setValue] = useState(() => proposedConfirmation(row, platform, today()));
  const [tried, setTried] = useState(false);
  const confirm = useCommand('disclosure.confirm', { done: '已登记公示。' });
  const ask = useCommand('approval.request');
  const deed = useStanding('disclosure.confirm', row.taskId, true);
  const { standing, request, ready } = deed;
  const problems = confirmationProblems(value, row.lastEnd, today());
  const shown = tried ? problems : {};
  const change = (part: Partial<Confirmation>) => setValue(before => ({ ...before, ...part }));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if ((!request && Object.keys(problems).length > 0) || confirm.running || ask.running || !standing) return;
    const entry = { on: value.on, channel: value.channel.trim(), receipt: value.receipt.trim() };
    if (!request && !ready) {
      const reason = `${entry.on} 已在${entry.channel}公示`;
      await ask.run({ action: 'disclosure.confirm', subject: row.taskId, reason, details: entry });
      return;
    }
    // What was approved is what is entered.
    const { on = '', channel = '', receipt = '' } = request?.details ?? entry;
    if (ready && (await confirm.run({ taskId: row.taskId, on, channel, receipt }))) onClose();
  };
  return (
    <Modal
      open
      title={`确认公示：${row.taskName}`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          还没有公示
        </Button>,
        request || ready ? (
          <SealButton
            key={ready ? 'confirm' : 'waiting'}
            htmlType="submit"
            form={formId}
            autoFocus={ready && request !== null}
            disabled={!ready}
            loading={confirm.running}
          >
            确认已经公示
          </SealButton>
        ) : (
          <Button key="ask" type="primary" htmlType="submit" form={formId} loading={ask.running}>
            申请审批
          </Button>
        ),
      ]}
    >
      <p className={styles.words}>
        本程序不会把任何内容发布到网上。请先在公示平台发布公告，再在这里登记；登记之后，这个任务的检查结果不能再修改。
      </p>
      <form id={formId} className={styles.form} noValidate onSubmit={event => void submit(event)}>
        {request ? (
          <Facts>
            <Fact name="公示日期">{request.details.on}</Fact>
            <Fact name="公示渠道">{request.details.channel}</Fact>
            <Fact name="回执">{request.details.receipt}</Fact>
          </Facts>
        ) : (
          <>
            <ConfirmFields value={value} problems={shown} lastEnd={row.lastEnd} onChange={change} />
            <ApprovalNeed action="disclosure.confirm" deed={deed} />
          </>
        )}
      </form>
      {standing && request ? <ApprovalSteps standing={standing} request={request} /> : null}
    </Modal>
  );
}
