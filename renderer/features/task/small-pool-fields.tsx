import { Input, InputNumber } from 'antd';
import { statusOf } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';
import type { SmallPoolValues } from './task-values.ts';

/** The rule for small lists as a sentence with three numbers to fill in (domain.md 2.6). */
export function SmallPoolFields({ part }: { part: FormPart }) {
  const { values, change, errorAt } = part;
  const rule = values.smallPool;
  const set = (next: Partial<SmallPoolValues>) => change({ smallPool: { ...rule, ...next } });
  const error = errorAt('smallPool');
  return (
    <div className={`${styles.field} ${styles.wide}`}>
      <span className={styles.label}>按名单大小定的规则</span>
      <div className={styles.sentence}>
        <span>名单</span>
        <InputNumber<number>
          id={fieldId('smallPool')}
          aria-label="小名单的上限（户）"
          min={1}
          max={10_000}
          precision={0}
          value={rule.limit}
          onChange={limit => set({ limit })}
        />
        <span>户及以下，不少于</span>
        <InputNumber<number>
          aria-label="小名单至少抽（户）"
          min={1}
          max={10_000}
          precision={0}
          value={rule.minimum}
          onChange={minimum => set({ minimum })}
        />
        <span>户；超过的，不低于</span>
        <Input
          aria-label="大名单的比例"
          className={styles.share ?? ''}
          inputMode="decimal"
          suffix="%"
          value={rule.percent}
          onChange={event => set({ percent: event.target.value })}
          {...statusOf(error)}
        />
      </div>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : (
        <p className={styles.hint}>冻结名单时按当时的户数算出，算法和数字写进方案。</p>
      )}
    </div>
  );
}
