import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { Column } from './column.ts';
import styles from './table.module.css';
import type { ColumnChoice } from './use-column-choice.ts';

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice<Row>;
}

/** How much a column grows or shrinks by one press, in CSS pixels. */
const widthStep = 24;

function ShownColumn<Row>({
  column,
  place,
  choice,
}: {
  column: Column<Row>;
  place: number;
  choice: ColumnChoice<Row>;
}) {
  const { key, title, fixed, width } = column;
  const button = (name: string, icon: React.ReactNode, act: () => void, disabled = false) => (
    <Button
      size="small"
      type="text"
      aria-label={`${name}：${title}`}
      title={name}
      {...{ icon, disabled }}
      onClick={act}
    />
  );
  return (
    <li className={styles.chosenColumn}>
      <Checkbox checked disabled={fixed === true} onChange={() => choice.toggle(key)}>
        {title}
      </Checkbox>
      <span>
        {button('变窄', '−', () => choice.resize(key, width - widthStep))}
        {button('变宽', '＋', () => choice.resize(key, width + widthStep))}
        {button('上移', <ArrowUpOutlined aria-hidden />, () => choice.move(key, -1), place === 0)}
        {button(
          '下移',
          <ArrowDownOutlined aria-hidden />,
          () => choice.move(key, 1),
          place === choice.shown.length - 1,
        )}
      </span>
    </li>
  );
}

/** Chooses which columns a table shows, in which order and how wide. */
export function ColumnChooser<Row>({ columns, choice }: ColumnChooserProps<Row>) {
  const others = columns.filter(({ key }) => !choice.isShown(key));
  const list = (
    <div className={styles.chooser}>
      <ol className={styles.chosenColumns} aria-label="显示的列，按次序">
        {choice.shown.map((column, place) => (
          <ShownColumn key={column.key} {...{ column, place, choice }} />
        ))}
      </ol>
      {others.map(({ key, title }) => (
        <Checkbox key={key} checked={false} onChange={() => choice.toggle(key)}>
          {title}
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
