import { cellText } from './cell-text.ts';
import type { Inspection } from './import-kind.ts';
import styles from './preview-table.module.css';
import type { Mapping } from './use-import.ts';

/** The first rows of the file as they were read; columns left out are grey. */
export function PreviewTable({ inspection, mapping }: { inspection: Inspection; mapping: Mapping }) {
  const { headings, preview } = inspection;
  const dim = (column: number) => (mapping[column] === null ? styles.dim : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.preview} aria-label="文件的前几行" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">行</th>
            {headings.map((heading, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat; a column is its place.
              <th key={column} scope="col" className={dim(column)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(row => (
            <tr key={row.rowNumber}>
              <th scope="row">{row.rowNumber}</th>
              {headings.map((_heading, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <td key={column} className={dim(column)} title={cellText(row.cells[column])}>
                  {cellText(row.cells[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
