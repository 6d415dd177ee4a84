import type { PaperColumn } from '#domain/document/official-paper.ts';
import { LineMenu } from './line-menu.tsx';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './table-editor.module.css';

interface ColumnHeadProps {
  readonly column: PaperColumn;
  readonly place: number;
  readonly count: number;
  readonly onChange: (column: PaperColumn, typing?: string) => void;
  readonly onInsert: (to: number) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

const shares = [0.5, 1, 1.5, 2, 3, 4];
const aligns = [
  ['left', '左'],
  ['center', '中'],
  ['right', '右'],
] as const;

/** The head of a column: its title, how wide it is, and on which side its text stands. */
export function ColumnHead({ column, place, count, onChange, ...deeds }: ColumnHeadProps) {
  const { title, width, align = 'left' } = column;
  const share = width === 'content' ? 'content' : String(width.share);
  const offered = width === 'content' || shares.includes(width.share) ? shares : [...shares, width.share];
  return (
    <>
      <div className={styles.columnTitle}>
        <MergeFieldText
          label={`第 ${place + 1} 列的名称`}
          most={400}
          value={title}
          onChange={text => onChange({ ...column, title: text }, `title ${place}`)}
        />
        <LineMenu unit="列" place={place} count={count} {...deeds} />
      </div>
      <div className={styles.columnTerms}>
        <select
          aria-label={`第 ${place + 1} 列的宽度`}
          value={share}
          onChange={({ target: { value } }) =>
            onChange({ ...column, width: value === 'content' ? 'content' : { share: Number(value) } })
          }
        >
          <option value="content">按内容</option>
          {offered.map(one => (
            <option key={one} value={one}>
              {one} 份
            </option>
          ))}
        </select>
        <select
          aria-label={`第 ${place + 1} 列的对齐`}
          value={align}
          onChange={({ target: { value } }) => {
            const chosen = aligns.find(([code]) => code === value)?.[0] ?? 'left';
            onChange({ ...column, align: chosen });
          }}
        >
          {aligns.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
