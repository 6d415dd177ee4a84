import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import styles from './form-drawer.module.css';

/** Fields that belong together, side by side. */
export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** For a field that takes the whole width. */
export const wideField = styles.wide ?? '';

/** For a box to tick, beside fields that have their names above them. */
export const tickField = styles.tick ?? '';

interface FormRowsProps {
  readonly name: string;
  readonly title: string;
  /** What one of them is called: 证件. */
  readonly unit: string;
  readonly blank: object;
  /** The fields of one row; `field(name)` is their path in the form. */
  readonly children: (field: (name: string) => (string | number)[]) => ReactNode;
}

/** A list within a form: rows that are added and removed, each with fields of its own. */
export function FormRows({ name, title, unit, blank, children }: FormRowsProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            <ol className={styles.rows}>
              {rows.map(({ key, name: place }) => (
                <li key={key} className={styles.row}>
                  <div className={styles.rowHead}>
                    <span>{`${unit} ${place + 1}`}</span>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`删除第 ${place + 1} 条${unit}`}
                      onClick={() => remove(place)}
                    >
                      删除
                    </Button>
                  </div>
                  <div className={styles.fields}>{children(field => [place, field])}</div>
                </li>
              ))}
            </ol>
            <Button size="small" style={{ marginBottom: 16 }} onClick={() => add(blank)}>{`增加${unit}`}</Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
