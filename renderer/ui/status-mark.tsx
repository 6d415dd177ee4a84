import styles from './status-mark.module.css';

export type Tone = 'good' | 'soon' | 'late' | 'plain' | 'active' | 'official';

// Each tone has a shape of its own, so that the mark is understood in black and white too.
const shapes: Record<Tone, string> = {
  good: 'M3 8.5 6.5 12 13 4.5',
  soon: 'M8 4v4.5l3 2',
  late: 'M8 2 14.5 13.5h-13zM8 6.4v3.4M8 11.7v.1',
  plain: 'M4 8h8',
  active: 'M5.5 4 11 8l-5.5 4',
  official: 'M8 3 13 8l-5 5-5-5z',
};

/** A state in one word, with a mark whose shape says the same as its colour. */
export function StatusMark({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`} title={children}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {tone === 'soon' ? <circle cx="8" cy="8" r="6.4" /> : null}
        <path d={shapes[tone]} />
      </svg>
      <span className={styles.word}>{children}</span>
    </span>
  );
}
