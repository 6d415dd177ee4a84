import type { ReactNode } from 'react';
import styles from './result-form.module.css';

interface FormFieldProps {
  /** Id of the input the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly problem?: string | undefined;
  /** A few words below while nothing is wrong. */
  readonly hint?: string;
  /** The label names a group of inputs and not a single one. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** A label, its input, and right below it what is wrong. */
export function FormField({ id, label, problem, hint, group = false, children }: FormFieldProps) {
  return (
    <div className={styles.field}>
      {group ? (
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {children}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {problem === undefined && hint ? <p className={styles.hint}>{hint}</p> : null}
    </div>
  );
}
