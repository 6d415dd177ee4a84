import { Button } from 'antd';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './paper-editor.module.css';

type Attendance = PaperContent['attendance'];

interface AttendanceEditorProps {
  readonly attendance: Attendance;
  readonly onChange: (attendance: Attendance, typing?: string) => void;
}

const usual = ['出席', '请假', '列席'] as const;

/** 出席, 请假, 列席 of a 纪要. */
export function AttendanceEditor({ attendance, onChange }: AttendanceEditorProps) {
  const next = usual.find(label => !attendance.some(one => one.label === label)) ?? '';
  return (
    <div className={styles.term}>
      <span className={styles.termName}>到会人员</span>
      <div className={styles.lines}>
        {attendance.map(({ label, names }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A line is its place.
          <div key={at} className={styles.line}>
            <MergeFieldText
              label={`到会 ${at + 1} 的名称`}
              className={`${styles.framed} ${styles.short}`}
              most={400}
              value={label}
              onChange={text => onChange(attendance.with(at, { label: text, names }), `attendance label ${at}`)}
            />
            <MergeFieldText
              label={`${label}人员`}
              className={styles.framed}
              most={4000}
              value={names}
              onChange={text => onChange(attendance.with(at, { label, names: text }), `attendance ${at}`)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`删除${label}`}
              onClick={() => onChange(attendance.toSpliced(at, 1))}
            >
              删除
            </Button>
          </div>
        ))}
        <Button size="small" onClick={() => onChange([...attendance, { label: next, names: '' }])}>
          加一项
        </Button>
      </div>
    </div>
  );
}
