import { Radio } from 'antd';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { Field } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import { NumberField } from './number-field.tsx';
import { StratumRow } from './stratum-row.tsx';
import styles from './task.module.css';
import type { StratumValues, TaskValues } from './task-values.ts';
import type { Preview } from './use-preview.ts';

const roundings = [
  { value: 'ceil', label: '不低于比例（进位）' },
  { value: 'floor', label: '不超过比例（舍去）' },
  { value: 'total', label: '按总数分配' },
] as const;

const roundingHints: Record<TaskValues['rounding'], string> = {
  ceil: '算得的户数有小数时进一，抽查比例不低于规定。',
  floor: '算得的户数有小数时舍去，抽查比例不超过规定。',
  total: '总数按“户数 × 比例”在按比例抽的等级之间分配，余数大的先得。',
};

/** 各等级比例: how many of each risk class are drawn, and how many stand by. */
export function RatioSection({ part, preview }: { part: FormPart; preview: Preview | undefined }) {
  const { values, change, errorAt } = part;
  const set = (changed: StratumValues) =>
    change({ strata: values.strata.map(stratum => (stratum.code === changed.code ? changed : stratum)) });
  return (
    <Sheet title="各等级比例">
      <table className={styles.strata}>
        <thead>
          <tr>
            <th scope="col">信用风险等级</th>
            <th scope="col">抽取办法</th>
            <th scope="col">数值</th>
            <th scope="col" className={styles.end}>
              名单中
            </th>
            <th scope="col" className={styles.end}>
              抽取
            </th>
          </tr>
        </thead>
        <tbody>
          {values.strata.map(stratum => {
            const counted =
              stratum.mode === 'none' ? undefined : preview?.strata.find(one => one.code === stratum.code);
            return (
              <StratumRow
                key={stratum.code}
                stratum={stratum}
                error={errorAt(`stratum-${stratum.code}`)}
                size={counted ? numberText(counted.size) : '—'}
                drawn={counted ? numberText(counted.drawn) : '—'}
                onChange={set}
              />
            );
          })}
        </tbody>
      </table>
      {errorAt('strata') ? (
        <p role="alert" className={styles.error}>
          {errorAt('strata')}
        </p>
      ) : null}
      <div className={styles.fields}>
        <Field id={fieldId('rounding')} label="小数怎么算" hint={roundingHints[values.rounding]} wide>
          <Radio.Group
            id={fieldId('rounding')}
            optionType="button"
            options={[...roundings]}
            value={values.rounding}
            onChange={event => change({ rounding: event.target.value })}
          />
        </Field>
        {values.rounding === 'total' ? (
          <NumberField part={part} name="total" label="抽取总数" unit="户" min={1} max={1_000_000} />
        ) : null}
        <NumberField
          part={part}
          name="reserve"
          label="每个等级递补"
          unit="户"
          min={0}
          max={1000}
          hint="与正选一次抽出，按顺序递补。"
        />
      </div>
    </Sheet>
  );
}
