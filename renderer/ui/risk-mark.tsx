import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import styles from './risk-mark.module.css';

// The square fills as the risk grows, so that the class can be told without colour.
const fills: Record<string, string | undefined> = { A: styles.low, B: styles.lower, C: styles.higher, D: styles.high };

/** A credit-risk class: its letter in a square that fills with the risk. */
export function RiskMark({ riskClass }: { riskClass: string }) {
  const fill = fills[riskClass];
  return fill ? (
    <span className={`${styles.mark} ${fill}`} title={nameOfCode(riskClasses, riskClass)}>
      {riskClass}
    </span>
  ) : (
    <span className={styles.none}>{nameOfCode(riskClasses, riskClass)}</span>
  );
}
