import { Checkbox, Input } from 'antd';
import { Field, statusOf } from '../task/field.tsx';
import { lackingOf, type PublicNumber, publicNumberFields } from './public-number.ts';
import styles from './start-draw.module.css';

interface PublicNumberFieldsProps {
  readonly value: PublicNumber | null;
  readonly tried: boolean;
  readonly onChange: (value: PublicNumber | null) => void;
}

/** Names a lottery result that nobody can choose, before the list is frozen; left out unless somebody wants it. */
export function PublicNumberFields({ value, tried, onChange }: PublicNumberFieldsProps) {
  const lacking = tried && value ? lackingOf(value) : undefined;
  return (
    <>
      <Checkbox
        checked={value !== null}
        onChange={event => onChange(event.target.checked ? { name: '', issue: '', source: '' } : null)}
      >
        在见证人之后再加一个公开号码（福彩、体彩开奖号）
      </Checkbox>
      {value === null ? null : (
        <>
          <p className={styles.hint}>期号现在写进方案，不能再改；开奖后录入，号码至少 6 位，例如双色球、大乐透。</p>
          {publicNumberFields.map(({ name, label, placeholder, most }) => {
            const error = lacking?.name === name ? `请填写${label}。` : undefined;
            return (
              <Field key={name} id={`public-${name}`} label={label} error={error}>
                <Input
                  id={`public-${name}`}
                  maxLength={most}
                  placeholder={placeholder}
                  value={value[name]}
                  onChange={event => onChange({ ...value, [name]: event.target.value })}
                  {...statusOf(error)}
                />
              </Field>
            );
          })}
        </>
      )}
    </>
  );
}
