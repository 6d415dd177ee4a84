import type { ContentRemark } from '#domain/document/paper-content.ts';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './part-editor.module.css';

interface RemarkEditorProps {
  readonly part: ContentRemark;
  readonly onChange: (part: ContentRemark, typing?: string) => void;
}

/** Small type under a table. */
export function RemarkEditor({ part, onChange }: RemarkEditorProps) {
  return (
    <>
      <div className={styles.blockHead}>
        <strong>表下注</strong>
      </div>
      <MergeFieldText
        label="表下注"
        className={styles.framed}
        most={4000}
        value={part.text}
        onChange={text => onChange({ ...part, text }, 'remark')}
      />
    </>
  );
}
