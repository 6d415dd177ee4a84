import { Button, Modal } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { SealButton } from '../../ui/seal-button.tsx';
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
  const problems = confirmationProblems(value, row.lastEnd, today());
  const shown = tried ? problems : {};
  const change = (part: Partial<Confirmation>) => setValue(before => ({ ...before, ...part }));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0 || confirm.running) return;
    const done = await confirm.run({
      taskId: row.taskId,
      on: value.on,
      channel: value.channel.trim(),
      receipt: value.receipt.trim(),
    });
    if (done) onClose();
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
        <SealButton key="confirm" htmlType="submit" form={formId} loading={confirm.running}>
          确认已经公示
        </SealButton>,
      ]}
    >
      <p className={styles.words}>
        本程序不会把任何内容发布到网上。请先在公示平台发布公告，再在这里登记；登记之后，这个任务的检查结果不能再修改。
      </p>
      <form id={formId} className={styles.form} noValidate onSubmit={event => void submit(event)}>
        <ConfirmFields value={value} problems={shown} lastEnd={row.lastEnd} onChange={change} />
      </form>
    </Modal>
  );
}
