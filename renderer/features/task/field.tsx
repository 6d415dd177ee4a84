import type { ReactNode } from 'react';
import styles from './task.module.css';

interface FieldProps {
  /** Id of the input the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** A few words below the field while there is no error. */
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A label, an input, and below it what is wrong or what to know. */
export function Field({ id, label, error, hint, wide = false, children }: FieldProps) {
  return (
    <div className={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      {!error && hint ? <p className={styles.hint}>{hint}</p> : null}
    </div>
  );
}

/** The look of an input with an error at it. */
export function statusOf(error: string | undefined): { readonly status: 'error' } | undefined {
  return error ? { status: 'error' } : undefined;
}
