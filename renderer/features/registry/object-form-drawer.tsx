import { Button, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { type ObjectForm, objectFormProblems } from '#domain/registry/object-form.ts';
import { useDraft } from '../../data/drafts.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import styles from './object-form.module.css';
import { blankForm, type FormField, formFields } from './object-form-fields.ts';

type ObjectDetail = OutputOf<'object.get'>;

interface ObjectFormDrawerProps {
  /** Null for a new object. */
  readonly detail: ObjectDetail | null;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

interface Typed {
  readonly form: ObjectForm;
  /** Null while the number is left as it is. */
  readonly phone: string | null;
  readonly yearlyCap: number | null;
  readonly reason: string;
}

interface FieldViewProps {
  readonly field: FormField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function FieldView({ field, value, error, onChange }: FieldViewProps) {
  const id = `object-${field.key}`;
  const status = error ? ({ status: 'error' } as const) : {};
  const options = field.choices?.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div className={(field.wide && styles.wide) || ''}>
      <label htmlFor={id} className={styles.label}>
        {field.required ? `${field.label}（必填）` : field.label}
      </label>
      {options ? (
        <Select
          id={id}
          className={styles.select ?? ''}
          value={value || null}
          options={options}
          onChange={onChange}
          {...status}
        />
      ) : field.lines ? (
        <Input.TextArea id={id} rows={field.lines} value={value} onChange={event => onChange(event.target.value)} />
      ) : (
        <Input id={id} value={value} onChange={event => onChange(event.target.value)} {...status} />
      )}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : field.hint ? (
        <p className={styles.hint}>{field.hint}</p>
      ) : null}
    </div>
  );
}

/** Enters or changes one object; what was typed stays when the drawer is closed, until it is saved or given up. */
export function ObjectFormDrawer({ detail, onClose, onSaved }: ObjectFormDrawerProps) {
  const { form: saved = blankForm, yearlyCap = null } = detail ?? {};
  const draft = useDraft<Typed>(`object-form/${detail?.id ?? 'new'}`, {
    form: saved,
    phone: null,
    yearlyCap,
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const save = useCommand('object.save', { done: detail ? '已保存修改。' : '已登记。' });
  const typed = draft.value;
  const change = (part: Partial<Typed>) => draft.change({ ...draft.latest(), ...part });
  const problems = objectFormProblems(typed.form, { today: today(), before: detail?.form ?? null });
  const errorOf = (key: string) => (tried ? problems.find(({ field }) => field === key)?.sentence : undefined);
  const reasonMissing = tried && typed.reason.trim() === '';
  const submit = async () => {
    setTried(true);
    if (problems.length > 0 || typed.reason.trim() === '') return;
    const answer = await save.run({ id: detail?.id ?? null, ...typed, reason: typed.reason.trim() });
    if (!answer) return;
    draft.discard(typed);
    onSaved(answer.id);
  };
  const giveUp = () => {
    draft.discard();
    onClose();
  };
  return (
    <Drawer
      open
      title={detail ? `修改：${detail.name}` : '登记检查对象'}
      size={760}
      onClose={onClose}
      closable={{ 'aria-label': '关闭' }}
      footer={
        <div className={styles.footer}>
          <Button onClick={giveUp}>放弃填写</Button>
          <Button type="primary" loading={save.running} onClick={() => void submit()}>
            保存
          </Button>
        </div>
      }
    >
      <div className={styles.fields}>
        {formFields.map(field => (
          <FieldView
            key={field.key}
            field={field}
            value={typed.form[field.key]}
            error={errorOf(field.key)}
            onChange={value => change({ form: { ...draft.latest().form, [field.key]: value } })}
          />
        ))}
        <div>
          <label htmlFor="object-phone" className={styles.label}>
            联系电话
          </label>
          <Input
            id="object-phone"
            value={typed.phone ?? ''}
            placeholder={detail?.phone ? `${detail.phone}（不填则不改）` : ''}
            onChange={event => change({ phone: event.target.value === '' ? null : event.target.value })}
          />
          <p className={styles.hint}>加密保存，列表和导出里只显示前三位和后四位。</p>
        </div>
        <div>
          <label htmlFor="object-cap" className={styles.label}>
            年度检查上限（次）
          </label>
          <InputNumber
            id="object-cap"
            min={1}
            max={100}
            precision={0}
            value={typed.yearlyCap}
            onChange={value => change({ yearlyCap: value })}
          />
          <p className={styles.hint}>空着则按任务里的上限；两者都有时取小的。</p>
        </div>
        <div className={styles.wide}>
          <label htmlFor="object-reason" className={styles.label}>
            理由（必填，记入操作日志）
          </label>
          <Input.TextArea
            id="object-reason"
            value={typed.reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 4 }}
            onChange={event => change({ reason: event.target.value })}
          />
          {reasonMissing ? (
            <p role="alert" className={styles.error}>
              请写明理由。
            </p>
          ) : null}
        </div>
      </div>
    </Drawer>
  );
}
