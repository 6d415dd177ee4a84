import { Input, InputNumber, Select } from 'antd';
import { statusOf } from './field.tsx';
import { fieldId } from './form-part.ts';
import styles from './task.module.css';
import type { StratumValues } from './task-values.ts';

interface StratumRowProps {
  readonly stratum: StratumValues;
  readonly error: string | undefined;
  /** How many stand in the list and how many are drawn, or a dash. */
  readonly size: string;
  readonly drawn: string;
  /** The rule with its numbers where a rule made the number. */
  readonly basis: string | null;
  readonly more: boolean;
  readonly onChange: (stratum: StratumValues) => void;
}

const modes = [
  { value: 'ratio', label: '按比例' },
  { value: 'count', label: '按户数' },
  { value: 'smallPool', label: '按名单大小' },
  { value: 'none', label: '不抽' },
] as const;

function Amount({ stratum, error, onChange }: Pick<StratumRowProps, 'stratum' | 'error' | 'onChange'>) {
  const id = fieldId(`stratum-${stratum.code}`);
  switch (stratum.mode) {
    case 'ratio':
      return (
        <Input
          id={id}
          aria-label={`${stratum.name}抽查比例`}
          className={styles.amount ?? ''}
          inputMode="decimal"
          suffix="%"
          value={stratum.percent}
          onChange={event => onChange({ ...stratum, percent: event.target.value })}
          {...statusOf(error)}
        />
      );
    case 'count':
      return (
        <InputNumber<number>
          id={id}
          aria-label={`${stratum.name}抽取户数`}
          className={styles.amount ?? ''}
          min={0}
          precision={0}
          suffix="户"
          value={stratum.count}
          onChange={count => onChange({ ...stratum, count })}
          {...statusOf(error)}
        />
      );
    case 'smallPool':
      return <span className={styles.quiet}>见下方规则</span>;
    case 'none':
      return <span className={styles.quiet}>—</span>;
    default:
      return stratum.mode satisfies never;
  }
}

/** One class: drawn by a ratio, by a number, or not at all. */
export function StratumRow({ stratum, error, size, drawn, basis, more, onChange }: StratumRowProps) {
  const shown = modes.filter(({ value }) => value !== 'smallPool' || more || stratum.mode === value);
  const below = error ?? basis;
  return (
    <>
      <tr>
        <th scope="row">{stratum.name}</th>
        <td>
          <Select
            aria-label={`${stratum.name}抽取办法`}
            className={styles.mode ?? ''}
            options={shown}
            value={stratum.mode}
            onChange={mode => onChange({ ...stratum, mode })}
          />
        </td>
        <td>
          <Amount stratum={stratum} error={error} onChange={onChange} />
        </td>
        <td className={styles.end}>{size}</td>
        <td className={`${styles.end} ${styles.strong}`}>{drawn}</td>
      </tr>
      {below ? (
        <tr>
          <td colSpan={5}>
            {error ? (
              <p role="alert" className={styles.error}>
                {error}
              </p>
            ) : (
              <p className={styles.hint}>{basis}。</p>
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}
