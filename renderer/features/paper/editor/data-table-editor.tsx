import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import type { ContentDataTable } from '#domain/document/paper-content.ts';
import { useEditor } from './editor-context.tsx';
import styles from './table-editor.module.css';
import { TypeSize } from './type-size.tsx';

interface DataTableEditorProps {
  readonly part: ContentDataTable;
  readonly onChange: (part: ContentDataTable, typing?: string) => void;
}

/** A table from the records: which one, and which of its columns in which order. */
export function DataTableEditor({ part, onChange }: DataTableEditorProps) {
  const { tables } = useEditor();
  const table = tables.find(({ source }) => source === part.source);
  const all = table?.columns ?? [];
  const chosen = part.columns ?? all;
  // Those that are left out stand behind those that are shown.
  const order = [...chosen, ...all.filter(name => !chosen.includes(name))];
  const put = (columns: readonly string[]) => onChange({ ...part, columns });
  const move = (at: number, by: 1 | -1) => {
    const name = chosen[at];
    if (name !== undefined) put(chosen.toSpliced(at, 1).toSpliced(at + by, 0, name));
  };
  const options = tables.map(({ source, title, rows }) => ({ value: source, label: `${title}（现有 ${rows} 行）` }));
  return (
    <>
      <div className={styles.head}>
        <strong>数据表</strong>
        <Select
          size="small"
          aria-label="数据来源"
          className={styles.source ?? ''}
          value={part.source}
          options={
            table
              ? options
              : [
                  ...options,
                  { value: part.source, label: tables.length === 0 ? part.source : `${part.source}（这里没有）` },
                ]
          }
          onChange={source => onChange({ kind: part.kind, source, ...(part.type ? { type: part.type } : {}) })}
        />
        <TypeSize value={part.type} onChange={type => onChange(withType(part, type))} />
      </div>
      <ol className={styles.columns} aria-label="列和次序">
        {order.map((name, at) => {
          const shown = at < chosen.length;
          return (
            <li key={name}>
              <Checkbox
                checked={shown}
                disabled={shown && chosen.length === 1}
                onChange={() => put(shown ? chosen.toSpliced(at, 1) : [...chosen, name])}
              >
                {name}
              </Checkbox>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`${name}前移`}
                disabled={!shown || at === 0}
                onClick={() => move(at, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`${name}后移`}
                disabled={!shown || at >= chosen.length - 1}
                onClick={() => move(at, 1)}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function withType({ type: _, ...rest }: ContentDataTable, type: ContentDataTable['type']): ContentDataTable {
  return type === undefined ? rest : { ...rest, type };
}
