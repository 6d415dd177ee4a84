import styles from './audit-drawer.module.css';
import { changesBetween } from './changes.ts';
import { fieldName } from './field-names.ts';

interface ChangeListProps {
  readonly before: string | null;
  readonly after: string | null;
}

/** What was different afterwards, field by field. */
export function ChangeList({ before, after }: ChangeListProps) {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p className={styles.none}>没有字段变化。</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">内容</th>
          {before === null ? null : <th scope="col">之前</th>}
          <th scope="col">{before === null ? '记录' : '之后'}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.field}>
            <th scope="row">{fieldName(change.field)}</th>
            {before === null ? null : <td>{change.before ?? '—'}</td>}
            <td>{change.after ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
