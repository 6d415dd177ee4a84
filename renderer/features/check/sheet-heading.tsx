import { CodeText } from '../../ui/code-text.tsx';
import type { TaskSheet } from './result-draft.ts';
import styles from './result-page.module.css';

/** Whom the sheet in the form concerns, large enough to compare with the paper in one's hand. */
export function SheetHeading({ sheet, place, total }: { sheet: TaskSheet; place: number; total: number }) {
  return (
    <header className={styles.sheetHeading}>
      <h2 className={styles.objectName}>{sheet.objectName}</h2>
      <p className={styles.sheetFacts}>
        <span>
          第 {place} 张，共 {total} 张
        </span>
        <span>
          任务单 <CodeText>{sheet.number}</CodeText>
        </span>
        <span>
          代码 <CodeText>{sheet.objectCode}</CodeText>
        </span>
        <span>信用风险 {sheet.stratum}</span>
        {sheet.noticeNumber ? <span>{sheet.noticeNumber}</span> : null}
        {sheet.address ? <span>{sheet.address}</span> : null}
      </p>
      {sheet.items.length > 0 ? (
        <p className={styles.ownItems}>
          <strong>只查这 {sheet.items.length} 项</strong>
          {sheet.items.join('；')}
        </p>
      ) : null}
    </header>
  );
}
