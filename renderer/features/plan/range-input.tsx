import { Checkbox } from 'antd';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ObjectTools } from '../registry/object-tools.tsx';
import { everyObject, filterFields } from '../registry/range-address.ts';
import styles from './plan.module.css';
import type { PlanLine } from './plan-words.tsx';

type Range = PlanLine['range'];

interface RangeInputProps {
  readonly value?: Range;
  readonly onChange?: (range: Range) => void;
}

/** The objects of a line by the conditions of the registry, or only its words. Made for a form's item. */
export function RangeInput({ value = null, onChange }: RangeInputProps) {
  return (
    <div>
      <Checkbox
        checked={value !== null}
        onChange={event => onChange?.(event.target.checked ? { ...everyObject } : null)}
      >
        在名录库里按条件限定范围（才能统计基数、核对重复）
      </Checkbox>
      {value === null ? null : <Conditions range={value} onChange={range => onChange?.(range)} />}
    </div>
  );
}

function Conditions({ range, onChange }: { range: NonNullable<Range>; onChange: (range: NonNullable<Range>) => void }) {
  const facets = useQuery('object.facets', { filter: range }).data;
  const set = (name: string, value: string | readonly string[]) => {
    const field = filterFields[name];
    if (!field) return;
    const chosen = typeof value === 'string' ? value : field === 'subRegistries' ? value.map(Number) : [...value];
    onChange({ ...range, [field]: chosen });
  };
  return (
    <>
      <div className={styles.tools}>
        <ObjectTools filter={range} set={set} clear={() => onChange({ ...everyObject })} clearable />
      </div>
      <p role="status" className={styles.hint}>
        名录库里现有 {facets ? numberText(facets.total) : '…'} 户。
      </p>
    </>
  );
}
