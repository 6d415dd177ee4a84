import styles from './page-turner.module.css';
import type { Pages } from './use-pages.ts';

/** Turns the pages of this window for whoever has no keyboard at hand; it reaches nothing else. */
export function PageTurner({ pages }: { pages: Pages }) {
  return (
    <div className={styles.turner}>
      <button type="button" onClick={pages.previous} disabled={pages.index === 0}>
        上一页
      </button>
      <button type="button" onClick={pages.togglePause} disabled={pages.last} aria-pressed={pages.paused}>
        {pages.paused ? '继续' : '暂停'}
      </button>
      <button type="button" onClick={pages.next} disabled={pages.last}>
        下一页
      </button>
    </div>
  );
}
