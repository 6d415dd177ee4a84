import { DeleteOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type PlatformKind,
  platformFields,
  platformKindNames,
  platformKinds,
} from '#domain/publication/platform-field.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReadOnly } from '../../ui/read-only.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { FormField } from '../check/form-field.tsx';
import type { PlatformRow } from './platform-page.tsx';
import styles from './publication.module.css';

interface ColumnsDrawerProps {
  readonly platform: PlatformRow;
  readonly onClose: () => void;
}

type Columns = PlatformRow['columns'][PlatformKind];
type Headings = PlatformRow['receipt'];

const receiptParts = [
  { key: 'own', label: '回执里本单位编号的表头' },
  { key: 'number', label: '回执里平台编号的表头' },
  { key: 'on', label: '回执里录入日期的表头' },
] as const satisfies readonly { key: keyof Headings; label: string }[];

/** 列对照: how a platform's tables are headed and with what each column is filled (O12). */
export function ColumnsDrawer({ platform, onClose }: ColumnsDrawerProps) {
  const [value, setValue] = useState(platform);
  const [asking, setAsking] = useState(false);
  const saves = useMay('platform.save');
  const save = useCommand('platform.save', { done: '已保存列对照。' });
  const setColumns = (kind: PlatformKind, columns: Columns) =>
    setValue({ ...value, columns: { ...value.columns, [kind]: columns } });
  return (
    <Drawer
      open
      size={640}
      title={`列对照：${platform.name}`}
      onClose={onClose}
      closable={{ 'aria-label': '关闭' }}
      footer={
        saves ? (
          <div className={styles.deeds}>
            <Button onClick={onClose}>不做了</Button>
            <Button type="primary" onClick={() => setAsking(true)}>
              保存…
            </Button>
          </div>
        ) : null
      }
    >
      <ReadOnly when={!saves} why="列对照是地区方案的一部分，由系统管理员修改。">
        <div className={styles.form}>
          <FormField id="platform-name" label="平台名称">
            <Input
              id="platform-name"
              value={value.name}
              maxLength={60}
              onChange={event => setValue({ ...value, name: event.target.value })}
            />
          </FormField>
          {platformKinds.map(kind => (
            <ColumnList
              key={kind}
              kind={kind}
              columns={value.columns[kind]}
              onChange={columns => setColumns(kind, columns)}
            />
          ))}
          {receiptParts.map(({ key, label }) => (
            <FormField key={key} id={`receipt-${key}`} label={label}>
              <Select
                id={`receipt-${key}`}
                mode="tags"
                value={value.receipt[key]}
                onChange={headings => setValue({ ...value, receipt: { ...value.receipt, [key]: headings } })}
                style={{ width: '100%' }}
              />
            </FormField>
          ))}
        </div>
      </ReadOnly>
      <ReasonDialog
        open={asking}
        title={`修改列对照：${value.name}`}
        consequence="以后导出和导入回执都按新的列。"
        confirm="保存"
        running={save.running}
        onClose={() => setAsking(false)}
        onConfirm={async reason => {
          if (await save.run({ platform: value, reason })) onClose();
        }}
      />
    </Drawer>
  );
}

interface ColumnListProps {
  readonly kind: PlatformKind;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}

function ColumnList({ kind, columns, onChange }: ColumnListProps) {
  const names: Readonly<Record<string, string>> = platformFields[kind];
  const options = Object.entries(names).map(([value, label]) => ({ value, label }));
  const change = (place: number, part: Partial<Columns[number]>) =>
    onChange(columns.map((column, at) => (at === place ? { ...column, ...part } : column)));
  const add = () => onChange([...columns, { heading: names.number ?? '', field: 'number' }]);
  return (
    <section aria-label={platformKindNames[kind]}>
      <h3>{`${platformKindNames[kind]}的列（${columns.length}）`}</h3>
      {columns.map((column, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own, their place is what they are.
        <div key={place} className={styles.column}>
          <Input
            aria-label={`第 ${place + 1} 列表头`}
            value={column.heading}
            maxLength={60}
            onChange={event => change(place, { heading: event.target.value })}
          />
          <Select
            aria-label={`第 ${place + 1} 列内容`}
            value={column.field}
            options={options}
            onChange={field => change(place, { field })}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`删除第 ${place + 1} 列`}
            onClick={() => onChange(columns.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <Button onClick={add}>加一列</Button>
    </section>
  );
}
