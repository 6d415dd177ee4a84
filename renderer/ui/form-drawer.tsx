import { Button, Drawer, Form, type FormInstance, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from './form-drawer.module.css';

interface FormDrawerProps<Values> {
  readonly title: string;
  readonly lead?: string;
  readonly form: FormInstance<Values>;
  readonly initialValues: Partial<Values>;
  readonly running: boolean;
  /** Saves what the form holds; the reason stands in the trail. */
  readonly onSave: (values: Values, reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A long form beside its list: what was filled in is not lost by a slip, and saving asks for the reason. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { title, lead, form, initialValues, running, onSave, onClose, children } = props;
  const [changed, setChanged] = useState(false);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Drawer
      open
      title={title}
      size={720}
      onClose={() => (changed ? setAsking(true) : onClose())}
      mask={{ closable: false }}
      closable={{ 'aria-label': '关闭' }}
      footer={
        <div className={styles.footer}>
          <div className={styles.reason}>
            <Input
              aria-label="理由"
              placeholder="理由（记入操作日志，必填）"
              value={reason}
              maxLength={200}
              onChange={event => setReason(event.target.value)}
              onPressEnter={() => given !== '' && form.submit()}
            />
          </div>
          <Button onClick={() => (changed ? setAsking(true) : onClose())}>取消</Button>
          <Button type="primary" disabled={given === ''} loading={running} onClick={() => form.submit()}>
            保存
          </Button>
        </div>
      }
    >
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initialValues}
        scrollToFirstError
        onValuesChange={() => setChanged(true)}
        onFinish={values => onSave(values, given)}
      >
        {children}
      </Form>
      {/* Taken away whole: one that is closed while it unfolds would leave its cover over the form. */}
      {asking ? (
        <Modal
          open
          title="有修改还没有保存"
          okText="不保存，关闭"
          cancelText="继续填写"
          onOk={onClose}
          onCancel={() => setAsking(false)}
        >
          关闭后，刚才填写的内容不会保留。
        </Modal>
      ) : null}
    </Drawer>
  );
}

/** Fields that belong together, side by side. */
export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** For a field that takes the whole width. */
export const wideField = styles.wide ?? '';

/** For a box to tick, beside fields that have their names above them. */
export const tickField = styles.tick ?? '';

interface FormRowsProps {
  readonly name: string;
  readonly title: string;
  /** What one of them is called: 证件. */
  readonly unit: string;
  readonly blank: object;
  /** The fields of one row; `field(name)` is their path in the form. */
  readonly children: (field: (name: string) => (string | number)[]) => ReactNode;
}

/** A list within a form: rows that are added and removed, each with fields of its own. */
export function FormRows({ name, title, unit, blank, children }: FormRowsProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            <ol className={styles.rows}>
              {rows.map(({ key, name: place }) => (
                <li key={key} className={styles.row}>
                  <div className={styles.rowHead}>
                    <span>{`${unit} ${place + 1}`}</span>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`删除第 ${place + 1} 条${unit}`}
                      onClick={() => remove(place)}
                    >
                      删除
                    </Button>
                  </div>
                  <div className={styles.fields}>{children(field => [place, field])}</div>
                </li>
              ))}
            </ol>
            <Button size="small" style={{ marginBottom: 16 }} onClick={() => add(blank)}>{`增加${unit}`}</Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
