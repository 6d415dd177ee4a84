import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';
import { DayInput } from '../day-input.tsx';
import { tickField, wideField } from './form-rows.tsx';

type Path = string | (string | number)[];

interface FieldProps {
  readonly name: Path;
  readonly label: string;
  readonly required?: boolean;
  readonly wide?: boolean;
}

/** A field that must be filled in says so beside its name. */
const marked = (label: string, required: boolean) => (required ? `${label}（必填）` : label);

const ruleOf = (label: string, required: boolean) =>
  required ? [{ required: true, whitespace: true, message: `请填写${label}。` }] : [];

/** What is wrong with the field when the form holds these values, in a sentence; null when nothing is. */
export type FieldCheck = (values: object) => string | null;

/** A rule of a form's item that asks about all of the form. */
export const checkedBy = (check: FieldCheck) => (form: { getFieldsValue(all: true): object }) => ({
  validator: () => {
    const sentence = check(form.getFieldsValue(true));
    return sentence === null ? Promise.resolve() : Promise.reject(new Error(sentence));
  },
});

interface TextFieldProps extends FieldProps {
  readonly most?: number;
  /** A text of several lines. */
  readonly lines?: number | undefined;
  readonly hint?: string | undefined;
  readonly check?: FieldCheck;
}

/** A line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { name, label, required = false, wide = false, most = 60, lines, hint, check } = props;
  return (
    <Form.Item
      name={name}
      label={marked(label, required)}
      rules={check ? [checkedBy(check)] : ruleOf(label, required)}
      className={wide ? wideField : ''}
      extra={hint}
    >
      {lines ? (
        <Input.TextArea maxLength={most} autoSize={{ minRows: lines, maxRows: 10 }} />
      ) : (
        <Input maxLength={most} autoComplete="off" />
      )}
    </Form.Item>
  );
}

/** A day; a day that must be given says so. */
export function DayField({ name, label, required = false, check }: FieldProps & { check?: FieldCheck }) {
  const rule = check ? checkedBy(check) : { required, message: `请填写${label}。` };
  return (
    <Form.Item name={name} label={marked(label, required)} rules={[rule]}>
      <DayInput />
    </Form.Item>
  );
}

/** One of a code list. */
export function ChoiceField({
  name,
  label,
  entries,
  required = false,
  clearable = false,
  check,
}: FieldProps & { entries: readonly VocabularyEntry[]; clearable?: boolean; check?: FieldCheck }) {
  const rule = check ? checkedBy(check) : { required: !clearable, message: `请选择${label}。` };
  return (
    <Form.Item name={name} label={marked(label, required)} rules={[rule]}>
      <Select
        allowClear={clearable}
        options={entries.map(({ code, name: shown }) => ({ value: code, label: shown }))}
      />
    </Form.Item>
  );
}

/** Several short texts, each finished with Enter. */
export function WordsField({ name, label, wide = true }: FieldProps) {
  return (
    <Form.Item name={name} label={label} className={wide ? wideField : ''}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder="逐个填写，按回车" />
    </Form.Item>
  );
}

/** A whole number that may be left out. */
export function NumberField({
  name,
  label,
  hint,
  least = 0,
  most = 1000,
}: FieldProps & { hint?: string; least?: number; most?: number }) {
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <InputNumber min={least} max={most} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** Yes or no. */
export function TickField({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} valuePropName="checked" className={tickField}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}

/** 联系电话: the masked one stays unless another is typed. */
export function PhoneField({ masked }: { masked: string | null }) {
  return (
    <Form.Item name="phone" label="联系电话（加密保存）" extra={masked ? `已登记 ${masked}；不填则不变。` : undefined}>
      <Input maxLength={40} autoComplete="off" placeholder={masked ?? ''} />
    </Form.Item>
  );
}
