import { Select } from 'antd';
import { StatusMark } from '../../ui/status-mark.tsx';
import { cellText } from './cell-text.ts';
import styles from './import.module.css';
import type { Inspection } from './import-kind.ts';
import { isTwice } from './mapping-check.ts';
import type { Mapping } from './use-import.ts';

interface MappingTableProps {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** What a column that feeds nothing is called. */
  readonly leftOut?: { readonly option: string; readonly mark: string };
}

const noField = '';
const notImported = { option: '不导入这一列', mark: '不导入' };
const samplesShown = 3;

/** The first different values of a column that are not blank. */
function samplesOf(inspection: Inspection, column: number): string {
  const texts = inspection.preview.map(row => cellText(row.cells[column]).trim()).filter(text => text !== '');
  return [...new Set(texts)].slice(0, samplesShown).join(' ／ ');
}

function Verdict({ twice, mapped, otherwise }: { twice: boolean; mapped: boolean; otherwise: string }) {
  if (twice) return <StatusMark tone="late">重复</StatusMark>;
  return mapped ? <StatusMark tone="good">对应</StatusMark> : <StatusMark tone="plain">{otherwise}</StatusMark>;
}

/** One line a column of the file: its heading, what stands in it, the field it feeds. */
export function MappingTable({ inspection, mapping, onChange, leftOut = notImported }: MappingTableProps) {
  const options = [
    { value: noField, label: leftOut.option },
    ...inspection.fields.map(({ key, name, required }) => ({ value: key, label: required ? `${name}（必需）` : name })),
  ];
  const change = (column: number, value: string) =>
    onChange(mapping.map((key, index) => (index === column ? value || null : key)));
  return (
    <table className={styles.mapping}>
      <thead>
        <tr>
          <th scope="col">文件里的列</th>
          <th scope="col">例子</th>
          <th scope="col">对应</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {inspection.headings.map((heading, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat; a column is its place.
          <tr key={column}>
            <th scope="row">{heading || `（第 ${column + 1} 列，没有列名）`}</th>
            <td className={styles.samples}>{samplesOf(inspection, column)}</td>
            <td>
              <Select
                aria-label={`「${heading}」对应`}
                className={styles.field ?? ''}
                showSearch={{ optionFilterProp: 'label' }}
                value={mapping[column] ?? noField}
                options={options}
                onChange={value => change(column, value)}
              />
            </td>
            <td>
              <Verdict twice={isTwice(mapping, column)} mapped={mapping[column] !== null} otherwise={leftOut.mark} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
