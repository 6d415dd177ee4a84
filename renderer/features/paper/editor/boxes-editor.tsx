import { Button, InputNumber } from 'antd';
import type { ContentBoxes } from '#domain/document/paper-content.ts';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './part-editor.module.css';

interface BoxesEditorProps {
  readonly part: ContentBoxes;
  readonly onChange: (part: ContentBoxes, typing?: string) => void;
}

const most = 60;

/** Ruled boxes to write and sign in. */
export function BoxesEditor({ part, onChange }: BoxesEditorProps) {
  const { boxes } = part;
  const put = (at: number, change: Partial<(typeof boxes)[number]>, typing: string) =>
    onChange({ ...part, boxes: boxes.map((box, place) => (place === at ? { ...box, ...change } : box)) }, typing);
  return (
    <>
      <div className={styles.blockHead}>
        <strong>方框</strong>供填写意见和签字，高度至少 12 毫米
      </div>
      <div className={styles.rows}>
        {boxes.map(({ label, text, heightMillimetres }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A row holds no state of its own.
          <div key={at} className={`${styles.pair} ${styles.triple}`}>
            <MergeFieldText
              label={`第 ${at + 1} 框的名称`}
              className={styles.framed}
              most={400}
              value={label}
              onChange={next => put(at, { label: next }, `label ${at}`)}
            />
            <MergeFieldText
              label={`第 ${at + 1} 框里印的字`}
              className={styles.framed}
              most={4000}
              value={text}
              onChange={next => put(at, { text: next }, `text ${at}`)}
            />
            <InputNumber
              aria-label={`第 ${at + 1} 框的高度`}
              min={6}
              max={220}
              precision={0}
              suffix="毫米"
              value={heightMillimetres}
              onChange={height => height !== null && put(at, { heightMillimetres: height }, `height ${at}`)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`删除第 ${at + 1} 框`}
              onClick={() => onChange({ ...part, boxes: boxes.toSpliced(at, 1) })}
            >
              删除
            </Button>
          </div>
        ))}
      </div>
      <Button
        size="small"
        style={{ marginTop: 8 }}
        disabled={boxes.length >= most}
        onClick={() => onChange({ ...part, boxes: [...boxes, { label: '', text: '', heightMillimetres: 20 }] })}
      >
        加一框
      </Button>
    </>
  );
}
