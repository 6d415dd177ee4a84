import { Button } from 'antd';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './paper-editor.module.css';

interface LineListProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly most: number;
  readonly onChange: (lines: readonly string[], typing?: string) => void;
}

/** A few lines of one kind, such as the names of 发文机关. */
export function LineList({ label, lines, most, onChange }: LineListProps) {
  return (
    <div className={styles.term}>
      <span className={styles.termName}>{label}</span>
      <div className={styles.lines}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A line is its place.
          <div key={at} className={styles.line}>
            <MergeFieldText
              label={lines.length === 1 ? label : `${label} ${at + 1}`}
              place={at === 0 ? label : undefined}
              className={styles.framed}
              most={400}
              value={line}
              onChange={text => onChange(lines.with(at, text), `${label} ${at}`)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`删除${label} ${at + 1}`}
              onClick={() => onChange(lines.toSpliced(at, 1))}
            >
              删除
            </Button>
          </div>
        ))}
        {lines.length < most ? (
          <Button
            size="small"
            data-place={lines.length === 0 ? label : undefined}
            onClick={() => onChange([...lines, ''])}
          >
            加{label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
