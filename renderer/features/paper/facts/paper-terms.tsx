import { Select } from 'antd';
import { useQuery } from '../../../data/use-query.ts';
import { DayInput } from '../../document/day-input.tsx';
import styles from './facts.module.css';

interface PaperTermsProps {
  readonly series: string;
  readonly issuedOn: string;
  readonly number: string | null;
  readonly onChange: (terms: { readonly series?: string; readonly issuedOn?: string }) => void;
}

const lastDay = '2099-12-31';

/** Of which series the number is, and the day the paper bears. */
export function PaperTerms({ series, issuedOn, number, onChange }: PaperTermsProps) {
  const known = useQuery('number.series', {}).data ?? [];
  const options = [
    { value: '', label: '不编发文字号' },
    ...known.map(({ purpose, mark }) => ({ value: purpose, label: `${purpose}：${mark}` })),
  ];
  const listed = options.some(({ value }) => value === series);
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label htmlFor="paper-series">发文字号</label>
        <div data-place="发文字号">
          {number === null ? (
            <Select
              id="paper-series"
              style={{ width: '100%' }}
              value={series}
              options={listed ? options : [...options, { value: series, label: `${series}（没有这个系列）` }]}
              onChange={value => onChange({ series: value })}
            />
          ) : (
            <strong>{number}</strong>
          )}
        </div>
      </div>
      <div className={styles.field}>
        <label htmlFor="paper-day">成文日期</label>
        <div data-place="成文日期">
          <DayInput
            id="paper-day"
            value={issuedOn}
            max={lastDay}
            onChange={day => day !== '' && onChange({ issuedOn: day })}
          />
        </div>
      </div>
    </div>
  );
}
