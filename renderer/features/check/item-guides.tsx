import { useQuery } from '../../data/use-query.ts';
import styles from './item-guides.module.css';

/** What the item list says an inspector looks at, beside the result that is entered: 检查内容 and 抽查工作指引. */
export function ItemGuides({ taskId }: { taskId: number }) {
  const guides = useQuery('assignment.guides', { taskId }).data ?? [];
  if (guides.length === 0) return null;
  return (
    <section className={styles.guides} aria-label="检查内容与工作指引">
      <h3 className={styles.title}>检查内容与工作指引</h3>
      {guides.map(({ itemId, title, content, guide }) => (
        <details key={itemId} className={styles.item} open={guides.length === 1}>
          <summary>{title}</summary>
          {content === '' ? null : (
            <ul className={styles.content}>
              {content.split('\n').map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {guide === '' ? null : <p className={styles.guide}>{guide}</p>}
        </details>
      ))}
    </section>
  );
}
