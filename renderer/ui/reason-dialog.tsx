import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from './reason-dialog.module.css';
import { SealButton } from './seal-button.tsx';
import { useFocusReturn } from './use-focus-return.ts';

interface ReasonDialogProps {
  readonly open: boolean;
  /** The deed as a question or a phrase: 「作废任务 云双随机〔2026〕3号」. */
  readonly title: string;
  /** What will be so afterwards, and that it cannot be taken back. */
  readonly consequence: ReactNode;
  /** The verb on the button. */
  readonly confirm: string;
  /** Irrevocable deeds wear the seal red. */
  readonly irrevocable?: boolean;
  readonly running?: boolean;
  /** False while something else has still to be chosen. */
  readonly ready?: boolean;
  /** In CSS pixels, where more than the reason has to be shown. */
  readonly width?: number;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** More fields above the reason. */
  readonly children?: ReactNode;
}

/** Nothing dangerous is one click away: the deed, what follows from it, and a reason that must be given. */
export function ReasonDialog(props: ReasonDialogProps) {
  // Taken away whole: one that is closed while it unfolds would leave its cover over the page.
  return props.open ? <Asked {...props} /> : null;
}

function Asked(props: ReasonDialogProps) {
  const { title, consequence, confirm, irrevocable = false, running = false, onConfirm, onClose } = props;
  const { ready = true, width = 520 } = props;
  useFocusReturn();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const Confirm = irrevocable ? SealButton : Button;
  return (
    <Modal
      open
      width={width}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          不做了
        </Button>,
        <Confirm
          key="confirm"
          type="primary"
          disabled={given === '' || !ready}
          loading={running}
          onClick={() => onConfirm(given)}
        >
          {confirm}
        </Confirm>,
      ]}
    >
      <p className={styles.consequence}>{consequence}</p>
      <Form layout="vertical">
        {props.children}
        <Form.Item label="理由（记入操作日志）" required>
          <Input.TextArea
            aria-label="理由"
            value={reason}
            onChange={event => setReason(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
