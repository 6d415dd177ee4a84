import { Button } from 'antd';
import type { ContentFields } from '#domain/document/paper-content.ts';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './part-editor.module.css';

interface FieldsEditorProps {
  readonly part: ContentFields;
  readonly onChange: (part: ContentFields, typing?: string) => void;
}

const most = 60;

/** Labels with their values, in ruled rows. */
export function FieldsEditor({ part, onChange }: FieldsEditorProps) {
  const { fields } = part;
  const put = (at: number, change: Partial<(typeof fields)[number]>, typing: string) =>
    onChange(
      { ...part, fields: fields.map((field, place) => (place === at ? { ...field, ...change } : field)) },
      typing,
    );
  return (
    <>
      <div className={styles.blockHead}>
        <strong>栏目</strong>名称在左，内容在右，两栏一行
      </div>
      <div className={styles.rows}>
        {fields.map(({ label, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A row holds no state of its own.
          <div key={at} className={styles.pair}>
            <MergeFieldText
              label={`第 ${at + 1} 栏的名称`}
              className={styles.framed}
              most={400}
              value={label}
              onChange={text => put(at, { label: text }, `label ${at}`)}
            />
            <MergeFieldText
              label={`第 ${at + 1} 栏的内容`}
              className={styles.framed}
              most={4000}
              value={value}
              onChange={text => put(at, { value: text }, `value ${at}`)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`删除第 ${at + 1} 栏`}
              onClick={() => onChange({ ...part, fields: fields.toSpliced(at, 1) })}
            >
              删除
            </Button>
          </div>
        ))}
      </div>
      <Button
        size="small"
        style={{ marginTop: 8 }}
        disabled={fields.length >= most}
        onClick={() => onChange({ ...part, fields: [...fields, { label: '', value: '' }] })}
      >
        加一栏
      </Button>
    </>
  );
}
