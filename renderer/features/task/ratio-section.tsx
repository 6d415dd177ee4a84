import { Radio } from 'antd';
import { Sheet } from '../../ui/page.tsx';
import { Field } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import { NumberField } from './number-field.tsx';
import { SmallPoolFields } from './small-pool-fields.tsx';
import { StrataTable } from './strata-table.tsx';
import styles from './task.module.css';
import { usesSmallPool } from './task-kind.ts';
import { countsEachClass, type TaskValues } from './task-values.ts';
import type { Preview } from './use-preview.ts';

const roundings = [
  { value: 'ceil', label: '不低于比例（进位）' },
  { value: 'floor', label: '不超过比例（舍去）' },
  { value: 'total', label: '按总数分配' },
  { value: 'smallPool', label: '按名单大小定' },
] as const;

const roundingHints: Record<TaskValues['rounding'], string> = {
  ceil: '算得的户数有小数时进一，抽查比例不低于规定。',
  floor: '算得的户数有小数时舍去，抽查比例不超过规定。',
  total: '总数按“户数 × 比例”在按比例抽的等级之间分配，余数大的先得。',
  smallPool: '总数由名单大小定，再按“户数 × 比例”在按比例抽的等级之间分配，余数大的先得。',
};

interface RatioSectionProps {
  readonly part: FormPart;
  readonly preview: Preview | undefined;
  /** Whether what most tasks do without is in sight. */
  readonly more: boolean;
}

/** 各等级比例: how many of each risk class are drawn, and how many stand by. */
export function RatioSection({ part, preview, more }: RatioSectionProps) {
  const { values, change } = part;
  const shown = roundings.filter(({ value }) => value !== 'smallPool' || more || values.rounding === value);
  return (
    <Sheet title="各等级比例">
      <StrataTable part={part} preview={preview} more={more} />
      <div className={styles.fields}>
        <Field id={fieldId('rounding')} label="小数怎么算" hint={roundingHints[values.rounding]} wide>
          <Radio.Group
            id={fieldId('rounding')}
            optionType="button"
            options={shown}
            value={values.rounding}
            onChange={event => change({ rounding: event.target.value })}
          />
        </Field>
        {values.rounding === 'total' ? (
          <NumberField part={part} name="total" label="抽取总数" unit="户" min={1} max={1_000_000} />
        ) : null}
        {usesSmallPool(values) ? <SmallPoolFields part={part} /> : null}
        <NumberField
          part={part}
          name="reserve"
          label="每个等级递补"
          unit="户"
          min={0}
          max={1000}
          hint="与正选一次抽出，按顺序递补。"
        />
        {countsEachClass(values) && (more || values.minimum !== 0) ? (
          <NumberField
            part={part}
            name="minimum"
            label="每个等级至少"
            unit="户"
            min={0}
            max={10_000}
            hint="按比例抽的等级不少于此数；不设时填 0。"
          />
        ) : null}
      </div>
    </Sheet>
  );
}
