import type { OutputOf } from '#contract/contract.ts';
import type { Failure } from '../../data/failure.ts';
import { numberText } from '../../ui/number-text.ts';
import styles from './bulk.module.css';

type Seen = OutputOf<'object.bulkPreview'>;

/** The first rows of a change, before and after. */
export function BulkRows({ rows }: { readonly rows: Seen['rows'] }) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.rows}>
      <table aria-label="改动的前几行">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">现在</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{row.before}</td>
              <td>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BulkPreviewProps {
  /** Undefined while it is counted. */
  readonly seen: Seen | undefined;
  /** Why it cannot be counted. */
  readonly failure: Failure | null;
  /** What one row is called: 户. */
  readonly unit: string;
}

/** What a change of many would do, from the core, before it is done. */
export function BulkPreview({ seen, failure, unit }: BulkPreviewProps) {
  if (failure) {
    return (
      <p role="alert" className={styles.counts}>
        {failure.sentence}
      </p>
    );
  }
  if (!seen) return <div className={styles.counts}>正在计算……</div>;
  return (
    <>
      <div className={styles.counts} role="status">
        <p>
          选中 {numberText(seen.inRange)} {unit}，将改动 <b>{numberText(seen.changes)}</b> {unit}。
        </p>
        {seen.unchanged.map(({ why, count }) => (
          <p key={why}>
            {numberText(count)} {unit}不变：{why}。
          </p>
        ))}
        {seen.changes > seen.rows.length ? <p>下面是前 {seen.rows.length} 行。</p> : null}
      </div>
      <BulkRows rows={seen.rows} />
    </>
  );
}
