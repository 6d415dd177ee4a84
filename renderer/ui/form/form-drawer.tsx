import { Button, Drawer, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import { notify } from '../../data/notices.ts';
import styles from './form-drawer.module.css';

interface FormDrawerProps<Values> {
  /** The name under which what is typed is kept: another one for each record. */
  readonly draft: string;
  readonly title: string;
  readonly lead?: string | undefined;
  /** The record as it stands, or what a new one begins with. */
  readonly values: Values;
  /** What follows from a change elsewhere in the form. */
  readonly derive?: (changed: Partial<Values>) => Partial<Values>;
  /** The verb on the button: 保存. */
  readonly confirm?: string;
  readonly running: boolean;
  /** Saves what the form holds; the reason stands in the trail. False when it has not been saved. */
  readonly onSave: (values: Values, reason: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** How a record is filled in, whatever it is: beside its list, kept as a draft until it is saved or given up, saved with a reason. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { title, lead, values, derive, confirm = '保存', running, onSave, onClose, children } = props;
  const draft = useDraft(props.draft, { values, reason: '' });
  const [form] = Form.useForm<Values>();
  const [takenUp] = useState(draft.changed);
  const [tried, setTried] = useState(false);
  const [givingUp, setGivingUp] = useState(false);
  const reason = draft.value.reason.trim();
  const change = (changed: Partial<Values>) => {
    if (derive) form.setFieldsValue(derive(changed) as Parameters<typeof form.setFieldsValue>[0]);
    draft.change({ ...draft.latest(), values: { ...values, ...form.getFieldsValue(true) } });
  };
  const save = async () => {
    if (reason === '') return;
    const typed = draft.latest();
    if (await onSave({ ...values, ...form.getFieldsValue(true) }, reason)) {
      draft.discard(typed);
      onClose();
    }
  };
  const close = () => {
    if (draft.changed) notify({ kind: 'done', sentence: '填写的内容留作草稿，下次打开接着填。' });
    onClose();
  };
  const giveUp = () => {
    draft.discard();
    onClose();
  };
  const submit = () => {
    setTried(true);
    form.submit();
  };
  return (
    <Drawer
      open
      title={title}
      size={760}
      onClose={close}
      mask={{ closable: false }}
      closable={{ 'aria-label': '关闭' }}
      footer={
        <div className={styles.footer}>
          <Reason
            value={draft.value.reason}
            missing={tried && reason === ''}
            onChange={text => draft.change({ ...draft.latest(), reason: text })}
            onEnter={submit}
          />
          <Button onClick={() => (draft.changed ? setGivingUp(true) : onClose())}>
            {draft.changed ? '放弃填写' : '取消'}
          </Button>
          <Button type="primary" loading={running} onClick={submit}>
            {confirm}
          </Button>
        </div>
      }
    >
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {takenUp && draft.changed ? (
        <p role="status" className={styles.lead}>
          接着上次没有保存的内容填写。
        </p>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft.value.values}
        validateTrigger="onBlur"
        scrollToFirstError
        onValuesChange={change}
        onFinish={() => void save()}
      >
        {children}
      </Form>
      {givingUp ? <GiveUpQuestion onGiveUp={giveUp} onStay={() => setGivingUp(false)} /> : null}
    </Drawer>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}

function Reason({ value, missing, onChange, onEnter }: ReasonProps) {
  return (
    <div className={styles.reason}>
      <Input
        aria-label="理由"
        placeholder="理由（记入操作日志，必填）"
        value={value}
        maxLength={500}
        status={missing ? 'error' : ''}
        onChange={event => onChange(event.target.value)}
        onPressEnter={onEnter}
      />
      {missing ? (
        <p role="alert" className={styles.error}>
          请写明理由。
        </p>
      ) : null}
    </div>
  );
}

/** Drawn only while it is asked: one that is closed while it unfolds would leave its cover over the form. */
function GiveUpQuestion({ onGiveUp, onStay }: { readonly onGiveUp: () => void; readonly onStay: () => void }) {
  return (
    <Modal open title="放弃刚才填写的内容？" okText="放弃" cancelText="继续填写" onOk={onGiveUp} onCancel={onStay}>
      放弃后，没有保存的内容不会保留；只是关闭的话，会留作草稿。
    </Modal>
  );
}
