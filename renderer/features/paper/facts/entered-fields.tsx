import { Input } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { DayInput } from '../../document/day-input.tsx';
import styles from './facts.module.css';

type EnteredField = OutputOf<'paper.get'>['fields'][number];

interface EnteredFieldsProps {
  readonly fields: readonly EnteredField[];
  readonly entered: Readonly<Record<string, string>>;
  readonly onChange: (entered: Readonly<Record<string, string>>, typing: string) => void;
}

/** The latest day that a field may mean; far off, because papers speak of what is to come. */
const lastDay = '2099-12-31';
const longest = 60_000;

/** What the records do not know and a person fills in, each with an example. */
export function EnteredFields({ fields, entered, onChange }: EnteredFieldsProps) {
  if (fields.length === 0) return <p className={styles.none}>这份公文没有要另外填写的内容。</p>;
  return (
    <div className={styles.fields}>
      {fields.map(field => (
        <FieldInput
          key={field.name}
          field={field}
          value={entered[field.name] ?? ''}
          onChange={value => onChange({ ...entered, [field.name]: value }, `entered ${field.name}`)}
        />
      ))}
    </div>
  );
}

interface FieldInputProps {
  readonly field: EnteredField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field: { name, kind, isRequired, example }, value, onChange }: FieldInputProps) {
  const id = `entered-${name}`;
  const missing = isRequired && value.trim() === '';
  const shared = { id, value, maxLength: longest, placeholder: example === '' ? '' : `例如：${example}` };
  return (
    <div className={styles.field} data-missing={missing}>
      <label htmlFor={id}>
        {name}
        {isRequired ? <span className={styles.required}>{missing ? '待填' : ''}</span> : null}
      </label>
      <div data-place={name}>
        {kind === 'date' ? (
          <DayInput id={id} value={value} max={lastDay} onChange={onChange} />
        ) : kind === 'lines' ? (
          <Input.TextArea
            {...shared}
            autoSize={{ minRows: 2, maxRows: 10 }}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <Input {...shared} onChange={event => onChange(event.target.value)} />
        )}
      </div>
    </div>
  );
}
