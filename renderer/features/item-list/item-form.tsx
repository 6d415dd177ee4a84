import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { MainFields, TermFields } from './item-form-fields.tsx';
import { type ItemDetail, itemFieldsOf, itemProblem } from './item-form-values.ts';
import styles from './item-list.module.css';

interface ItemFormProps {
  /** An item of the draft, or null for a new one. */
  readonly item: ItemDetail | null;
  readonly onClose: () => void;
}

/** All fields of one item of the draft (domain.md 4.1), saved with a reason. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const [values, setValues] = useState(() => itemFieldsOf(item));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useCommand('item.save', { done: item ? '已保存到草稿。' : '已加入草稿。' });
  const problem = itemProblem(values) ?? (reason.trim() === '' ? '请填写理由。' : null);
  const part = { values, change: (next: Partial<typeof values>) => setValues(before => ({ ...before, ...next })) };
  const submit = async () => {
    setTried(true);
    if (problem === null && (await save.run({ id: item?.id ?? null, fields: values, reason }))) onClose();
  };
  return (
    <Modal
      open
      width={920}
      title={item ? `修改事项：${item.title}` : '添加事项'}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          不改了
        </Button>,
        <Button key="save" type="primary" loading={save.running} onClick={() => void submit()}>
          保存到草稿
        </Button>,
      ]}
    >
      <Form layout="vertical">
        <MainFields {...part} />
        <TermFields {...part} />
        <Form.Item label="理由（记入操作日志）" htmlFor="item-reason" required className={styles.day ?? ''}>
          <Input.TextArea
            id="item-reason"
            value={reason}
            onChange={event => setReason(event.target.value)}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
          />
        </Form.Item>
      </Form>
      {tried && problem ? <Alert type="error" showIcon title={problem} /> : null}
    </Modal>
  );
}
