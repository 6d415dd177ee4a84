import { changesBetween } from '#domain/audit/changes.ts';
import { fieldName } from '#domain/audit/field-name.ts';
import { valueName } from '#domain/audit/value-name.ts';
import styles from './audit-drawer.module.css';

interface ChangeListProps {
  readonly before: string | null;
  readonly after: string | null;
}

const shown = (field: string, value: string | null) => (value === null ? '—' : valueName(field, value));

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
            {before === null ? null : <td>{shown(change.field, change.before)}</td>}
            <td>{shown(change.field, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
