import { Input } from 'antd';
import { useState } from 'react';
import { readRuns, runsText } from './day-runs.ts';
import styles from './profile-form.module.css';

interface DaysInputProps {
  readonly label: string;
  readonly year: number;
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
}

/** Days of one year, typed as the State Council's notice writes them. */
export function DaysInput({ label, year, days, onChange }: DaysInputProps) {
  const [text, setText] = useState(() => runsText(days));
  const [wrong, setWrong] = useState(false);
  const read = () => {
    const found = readRuns(year, text);
    setWrong(found === null);
    if (!found) return;
    setText(runsText(found));
    if (found.join() !== days.join()) onChange(found);
  };
  return (
    <div className={styles.days}>
      <span>{label}</span>
      <span>
        <Input
          aria-label={`${year} 年${label}`}
          value={text}
          placeholder="例如：1月1日—1月3日、2月4日"
          status={wrong ? 'error' : ''}
          onChange={event => setText(event.target.value)}
          onBlur={read}
        />
        {wrong ? <span className={styles.wrong}>没有看懂这些日期，请写成「1月1日—1月3日、2月4日」的样子。</span> : null}
      </span>
    </div>
  );
}
