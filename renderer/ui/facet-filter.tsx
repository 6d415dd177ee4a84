import { DownOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import styles from './facet-filter.module.css';
import { numberText } from './number-text.ts';

interface FacetFilterProps {
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly count: number }[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
  /** A word for a value; the value itself without it. */
  readonly nameOf?: (value: string) => string;
}

const searchableFrom = 12;
const blankName = '（空）';

function FacetPanel({ options, selected, onChange, nameOf, title }: Required<FacetFilterProps>) {
  const [text, setText] = useState('');
  // What is chosen stays in sight, even when other filters leave none of it.
  const missing = selected.filter(value => !options.some(option => option.value === value));
  const all = [...options, ...missing.map(value => ({ value, count: 0 }))];
  const shown = all.filter(({ value }) => nameOf(value).includes(text.trim()));
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...selected, value] : selected.filter(other => other !== value));
  return (
    <div className={styles.panel}>
      {all.length > searchableFrom ? (
        <Input
          size="small"
          allowClear
          placeholder={`在${title}中查找`}
          onChange={event => setText(event.target.value)}
        />
      ) : null}
      <ul className={styles.options} aria-label={title}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <Checkbox checked={selected.includes(value)} onChange={event => toggle(value, event.target.checked)}>
              {nameOf(value) || blankName}
            </Checkbox>
            <span className={styles.count}>{numberText(count)}</span>
          </li>
        ))}
      </ul>
      <Button size="small" disabled={selected.length === 0} onClick={() => onChange([])}>
        不限
      </Button>
    </div>
  );
}

/** A filter by value with the number of rows beside each value; the button says what is chosen. */
export function FacetFilter(props: FacetFilterProps) {
  const { title, selected, nameOf = value => value } = props;
  const chosen = selected.map(value => nameOf(value) || blankName);
  const words = chosen.length > 2 ? `${chosen.length} 项` : chosen.join('、');
  return (
    <Popover trigger="click" placement="bottomLeft" content={<FacetPanel {...props} nameOf={nameOf} />} destroyOnHidden>
      <Button className={(chosen.length > 0 && styles.active) || ''}>
        {chosen.length > 0 ? `${title}：${words}` : title}
        <DownOutlined aria-hidden className={styles.caret} />
      </Button>
    </Popover>
  );
}
