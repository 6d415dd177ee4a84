import { Button, Checkbox, Input, type InputProps, Select } from 'antd';
import { Field, statusOf } from '../task/field.tsx';
import { FourGroups } from './four-groups.tsx';
import { useWitnessForm, type WitnessForm } from './use-witness-form.ts';
import styles from './witness.module.css';
import { conversionNote, plainDigits, type WitnessField, witnessMethods } from './witness-values.ts';

interface WitnessFormProps {
  readonly drawId: number;
  /** Which witness this is, counted from 1. */
  readonly index: number;
  /** How many digits the bureau's profile asks for at least. */
  readonly fewest: number;
  /** Who may witness, in the profile's words. */
  readonly kinds: readonly string[];
}

interface TextFieldProps extends Omit<InputProps, 'form'> {
  readonly field: WitnessField;
  readonly label: string;
  readonly form: WitnessForm;
  /** What to know of what was typed, while nothing is wrong with it. */
  readonly hint?: string | null;
}

function TextField({ field, label, form, hint, ...rest }: TextFieldProps) {
  const error = form.errorAt(field);
  const id = `witness-${field}`;
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      <Input
        id={id}
        value={String(form.values[field])}
        onChange={event => form.change({ [field]: event.target.value })}
        {...statusOf(error)}
        {...rest}
      />
    </Field>
  );
}

/** Who the witness is and how his number came about. */
function WitnessPerson({ form, kinds }: { form: WitnessForm; kinds: readonly string[] }) {
  return (
    <>
      <TextField field="name" label="姓名" form={form} maxLength={40} autoFocus autoComplete="off" />
      <TextField field="unit" label="单位" form={form} maxLength={60} autoComplete="off" />
      <Field id="witness-kind" label="身份">
        <Select
          id="witness-kind"
          options={kinds.map(value => ({ value, label: value }))}
          value={form.values.kind}
          onChange={kind => form.change({ kind })}
        />
      </Field>
      <Field id="witness-method" label="数字怎么来">
        <Select
          id="witness-method"
          options={witnessMethods.map(value => ({ value, label: value }))}
          value={form.values.method}
          onChange={method => form.change({ method })}
        />
      </Field>
    </>
  );
}

function Confirmation({ form }: { form: WitnessForm }) {
  const { values, shown } = form;
  if (!shown) return <TextField field="repeated" label="再输入一次" form={form} {...digitInput} type="password" />;
  return (
    <Field id="witness-confirmed" label="当面核对" error={form.errorAt('confirmed')}>
      <FourGroups value={plainDigits(values.digits)} className={styles.readBack} />
      <Checkbox
        id="witness-confirmed"
        checked={values.confirmed}
        onChange={event => form.change({ confirmed: event.target.checked })}
      >
        见证人已核对，数字无误
      </Checkbox>
    </Field>
  );
}

const digitInput = { inputMode: 'numeric', maxLength: 90, autoComplete: 'off', spellCheck: false } as const;

/** The entry of one witness: hidden digits typed twice, or shown and confirmed by the witness himself; Enter goes on. */
export function WitnessEntry({ drawId, index, fewest, kinds }: WitnessFormProps) {
  const form = useWitnessForm(drawId, fewest, kinds[0] ?? '');
  return (
    <form ref={form.form} className={styles.witnessForm} onSubmit={event => void form.submit(event)} noValidate>
      <h3>第 {index} 位见证人</h3>
      <div className={styles.witnessFields}>
        <WitnessPerson form={form} kinds={kinds} />
        <TextField
          field="digits"
          label={`见证数字（至少 ${fewest} 位）`}
          form={form}
          {...digitInput}
          type={form.shown ? 'text' : 'password'}
          hint={conversionNote(form.values.digits)}
          suffix={
            <Button size="small" type="text" aria-pressed={form.shown} onClick={() => form.show(!form.shown)}>
              {form.shown ? '遮住' : '显示'}
            </Button>
          }
        />
        <Confirmation form={form} />
      </div>
      <Button type="primary" size="large" htmlType="submit" loading={form.running}>
        记下这组数字
      </Button>
    </form>
  );
}
