import { numberText } from '../../ui/number-text.ts';
import styles from './import.module.css';
import type { ImportResult } from './import-kind.ts';

/** 新增 · 更新 · 没有变化 · 跳过 · 没有导入, as an instrument would show them. */
export function ResultCounts({ result, unit }: { result: ImportResult; unit: string }) {
  const counts = [
    { name: '文件中', value: result.rows, unit: '行' },
    { name: '新增', value: result.created, unit },
    { name: '更新', value: result.updated, unit },
    { name: '没有变化', value: result.unchanged, unit },
    { name: '跳过', value: result.skipped, unit },
    { name: '没有导入', value: result.refused, unit: '行' },
    ...(result.left > 0 ? [{ name: '标为离开', value: result.left, unit }] : []),
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(count => (
        <div key={count.name}>
          <dt>{count.name}</dt>
          <dd>
            {numberText(count.value)} <span>{count.unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
