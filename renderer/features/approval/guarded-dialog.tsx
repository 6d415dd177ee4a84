import { Button, Form, Input, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { type ApprovalAction, approvalTitles } from '#domain/approval/approval-action.ts';
import { useCommand } from '../../data/use-command.ts';
import { SealButton } from '../../ui/seal-button.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import styles from './approval.module.css';
import { ApprovalNeed } from './approval-need.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { type ApprovalRow, type DeedStanding, useStanding } from './use-standing.ts';

interface GuardedDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly consequence: ReactNode;
  /** The verb on the button. */
  readonly confirm: string;
  readonly action: ApprovalAction;
  /** The id of what it is done to. */
  readonly subject: number;
  readonly running: boolean;
  /** What an approval covers beside the reason; null while the form is not complete. */
  readonly details?: Readonly<Record<string, string>> | null;
  /** The form that fills in the details, until they are asked for. */
  readonly fields?: ReactNode;
  /** The only reasons that are allowed; without them the reason is written. */
  readonly reasons?: readonly string[];
  readonly onConfirm: (reason: string, details: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** A deed that others must agree to: its reason, who agrees, and only then the deed; each may also wait for another day. */
export function GuardedDialog(props: GuardedDialogProps) {
  // Taken away whole: one that is closed while it unfolds would leave its cover over the page.
  return props.open ? <Guarded {...props} /> : null;
}

function Guarded(props: GuardedDialogProps) {
  const { title, consequence, action, subject, fields, reasons, onClose } = props;
  useFocusReturn();
  const [reason, setReason] = useState('');
  const deed = useStanding(action, subject, true);
  const { standing, request } = deed;
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {request ? '稍后再办' : '不做了'}
        </Button>,
        <NextStep key="next" {...props} deed={deed} reason={reason.trim()} />,
      ]}
    >
      <p className={styles.consequence}>{consequence}</p>
      {standing && request ? (
        <>
          {fields === undefined ? null : <Asked request={request} />}
          <ApprovalSteps standing={standing} request={request} />
        </>
      ) : (
        <Form layout="vertical">
          {fields}
          <ReasonItem reason={reason} reasons={reasons} onChange={setReason} />
          <ApprovalNeed action={action} deed={deed} />
        </Form>
      )}
    </Modal>
  );
}

/** The deed that was asked for, in words: it may be about something else than the page was opened at. */
function Asked({ request }: { readonly request: ApprovalRow }) {
  return (
    <dl className={styles.askedFor}>
      {request.facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ReasonItemProps {
  readonly reason: string;
  readonly reasons: readonly string[] | undefined;
  readonly onChange: (reason: string) => void;
}

function ReasonItem({ reason, reasons, onChange }: ReasonItemProps) {
  if (reasons) {
    return (
      <Form.Item label="理由（抽取前在方案中列明的）" required>
        <Radio.Group
          aria-label="理由"
          vertical
          value={reason}
          options={reasons.map(value => ({ value, label: value }))}
          onChange={event => onChange(String(event.target.value))}
        />
      </Form.Item>
    );
  }
  return (
    <Form.Item label="理由（记入操作日志）" required>
      <Input.TextArea
        aria-label="理由"
        autoFocus
        value={reason}
        onChange={event => onChange(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
      />
    </Form.Item>
  );
}

interface NextStepProps extends GuardedDialogProps {
  readonly deed: DeedStanding;
  readonly reason: string;
}

/** The one thing to do next: ask, wait, or do it. */
function NextStep({ deed, reason, details = {}, action, subject, confirm, running, onConfirm }: NextStepProps) {
  const ask = useCommand('approval.request');
  const { request, ready, standing } = deed;
  if (!request && !ready) {
    return (
      <Button
        type="primary"
        disabled={reason === '' || details === null || standing === null}
        loading={ask.running}
        onClick={() => void ask.run({ action, subject, reason, details: { ...details } })}
      >
        申请审批
      </Button>
    );
  }
  return (
    <SealButton
      key={ready ? 'ready' : 'waiting'}
      autoFocus={ready && request !== null}
      disabled={!ready || (request === null && (reason === '' || details === null))}
      loading={running}
      title={ready ? undefined : `${approvalTitles[action]}的审批还没有齐`}
      onClick={() => onConfirm(request?.reason ?? reason, request?.details ?? details ?? {})}
    >
      {confirm}
    </SealButton>
  );
}
