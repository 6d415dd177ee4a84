import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { tickField, wideField } from '../../ui/form-drawer.tsx';

type Path = string | (string | number)[];

interface FieldProps {
  readonly name: Path;
  readonly label: string;
  readonly required?: boolean;
  readonly wide?: boolean;
}

const ruleOf = (label: string, required: boolean) =>
  required ? [{ required: true, whitespace: true, message: `请填写${label}。` }] : [];

/** A line of text. */
export function TextField({ name, label, required = false, wide = false, most = 60 }: FieldProps & { most?: number }) {
  return (
    <Form.Item name={name} label={label} rules={ruleOf(label, required)} className={wide ? wideField : ''}>
      <Input maxLength={most} autoComplete="off" />
    </Form.Item>
  );
}

/** A day; a day that must be given says so. */
export function DayField({ name, label, required = false }: FieldProps) {
  return (
    <Form.Item name={name} label={label} rules={required ? [{ required: true, message: `请填写${label}。` }] : []}>
      <DayInput />
    </Form.Item>
  );
}

/** One of a code list. */
export function ChoiceField({
  name,
  label,
  entries,
  clearable = false,
}: FieldProps & { entries: readonly VocabularyEntry[]; clearable?: boolean }) {
  return (
    <Form.Item name={name} label={label} rules={clearable ? [] : [{ required: true, message: `请选择${label}。` }]}>
      <Select
        allowClear={clearable}
        options={entries.map(({ code, name: shown }) => ({ value: code, label: shown }))}
      />
    </Form.Item>
  );
}

/** Several short texts, each finished with Enter. */
export function WordsField({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} label={label} className={wideField}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder="逐个填写，按回车" />
    </Form.Item>
  );
}

/** A whole number that may be left out. */
export function NumberField({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
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
