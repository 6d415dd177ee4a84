import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { Column } from './column.ts';
import styles from './table.module.css';
import type { ColumnChoice } from './use-column-choice.ts';

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice<Row>;
}

/** Chooses which columns a table shows. */
export function ColumnChooser<Row>({ columns, choice }: ColumnChooserProps<Row>) {
  const list = (
    <div className={styles.chooser}>
      {columns.map(column => (
        <Checkbox
          key={column.key}
          checked={choice.isShown(column.key)}
          disabled={column.fixed === true}
          onChange={() => choice.toggle(column.key)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" onClick={choice.restore}>
        恢复原样
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list} title="显示的列">
      <Button icon={<TableOutlined aria-hidden />}>选择列</Button>
    </Popover>
  );
}
