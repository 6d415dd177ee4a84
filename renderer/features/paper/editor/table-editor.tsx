import { Button } from 'antd';
import type { ClipboardEvent } from 'react';
import type { ContentTable } from '#domain/document/paper-content.ts';
import { readTabSeparated } from '../edits/tab-separated.ts';
import {
  insertColumn,
  insertRow,
  mostColumns,
  moveColumn,
  moveRow,
  pasteCells,
  removeColumn,
  removeRow,
  setCell,
} from '../edits/table-edits.ts';
import { ColumnHead } from './column-head.tsx';
import { LineMenu } from './line-menu.tsx';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './table-editor.module.css';
import { TypeSize } from './type-size.tsx';

interface TableEditorProps {
  readonly part: ContentTable;
  readonly onChange: (part: ContentTable, typing?: string) => void;
}

/** A table typed by hand or pasted from Excel or WPS. */
export function TableEditor({ part, onChange }: TableEditorProps) {
  const { columns, rows } = part;
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onChange(pasteCells(part, row, column, readTabSeparated(text)));
  };
  return (
    <>
      <div className={styles.head}>
        <strong>表格</strong>
        <span>可以从 Excel、WPS 复制后直接粘贴到格子里</span>
        <TypeSize value={part.type} onChange={type => onChange(withType(part, type))} />
      </div>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: A column is its place.
                <th key={at}>
                  <ColumnHead
                    column={column}
                    place={at}
                    count={columns.length}
                    onChange={(next, typing) => onChange({ ...part, columns: columns.with(at, next) }, typing)}
                    onInsert={to => onChange(insertColumn(part, to))}
                    onMove={to => onChange(moveColumn(part, at, to))}
                    onRemove={() => onChange(removeColumn(part, at))}
                  />
                </th>
              ))}
              <th className={styles.narrow} aria-label="整行" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, down) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: A row is its place.
              <tr key={down}>
                {columns.map(({ title, align = 'left' }, across) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: A cell is its place.
                  <td key={across} style={{ textAlign: align }}>
                    <MergeFieldText
                      label={`第 ${down + 1} 行 ${title}`}
                      most={4000}
                      value={row[across] ?? ''}
                      onChange={text => onChange(setCell(part, down, across, text), `cell ${down} ${across}`)}
                      onPaste={event => paste(event, down, across)}
                    />
                  </td>
                ))}
                <td className={styles.narrow}>
                  <LineMenu
                    unit="行"
                    place={down}
                    count={rows.length}
                    onInsert={to => onChange(insertRow(part, to))}
                    onMove={to => onChange(moveRow(part, down, to))}
                    onRemove={() => onChange(removeRow(part, down))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.deeds}>
        <Button size="small" onClick={() => onChange(insertRow(part, rows.length))}>
          加一行
        </Button>
        <Button
          size="small"
          disabled={columns.length >= mostColumns}
          onClick={() => onChange(insertColumn(part, columns.length))}
        >
          加一列
        </Button>
      </div>
    </>
  );
}

function withType({ type: _, ...rest }: ContentTable, type: ContentTable['type']): ContentTable {
  return type === undefined ? rest : { ...rest, type };
}
