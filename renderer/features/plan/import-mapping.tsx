import { Collapse, Select } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import styles from './plan.module.css';

type Look = OutputOf<'plan.look'>;

/** What each column of the file is understood as; a person may say otherwise. */
export function ImportMapping({ look, onChange }: { look: Look; onChange: (mapping: Look['mapping']) => void }) {
  const { headings, mapping, fields } = look;
  const options = [{ value: '', label: '不导入' }, ...fields.map(({ key, name }) => ({ value: key, label: name }))];
  const change = (column: number, field: string) =>
    onChange(
      mapping.map((known, place) => {
        if (place === column) return field === '' ? null : field;
        return known === field ? null : known;
      }),
    );
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'columns',
          label: `列对应关系（${mapping.filter(field => field !== null).length} 列，第 ${look.headerRow} 行是表头）`,
          children: (
            <div className={styles.mapping}>
              {headings.map((heading, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and headings repeat.
                <div key={column} className={styles.mapped}>
                  <span>{heading || `第 ${column + 1} 列`}</span>
                  <Select
                    aria-label={`“${heading}”对应`}
                    size="small"
                    value={mapping[column] ?? ''}
                    options={options}
                    onChange={field => change(column, field)}
                  />
                </div>
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}
