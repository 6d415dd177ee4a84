import { Form, InputNumber, Select } from 'antd';
import { numberText } from '../../ui/number-text.ts';
import type { Inspection } from './import-kind.ts';

interface SheetFieldsProps {
  readonly inspection: Inspection;
  /** Looks at the file again, at another sheet or below another row of headings; null lets the program find that row. */
  readonly lookAt: (sheet: number, headerRow: number | null) => Promise<unknown> | undefined;
}

/** Which sheet of a file is read, and which row of it holds the headings. */
export function SheetFields({ inspection, lookAt }: SheetFieldsProps) {
  return (
    <>
      {inspection.sheets.length > 1 ? (
        <Form.Item label="工作表">
          <Select
            aria-label="工作表"
            value={inspection.sheet}
            onChange={sheet => void lookAt(sheet, null)}
            options={inspection.sheets.map(({ index, name, rows, empty, hidden }) => ({
              value: index,
              label: empty ? `${name}（空）` : `${name}（${numberText(rows)} 行${hidden ? '，隐藏' : ''}）`,
              disabled: empty,
            }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="列名在第几行">
        <InputNumber
          aria-label="列名在第几行"
          min={1}
          max={100}
          precision={0}
          value={inspection.headerRow}
          changeOnWheel={false}
          onChange={row => row !== null && void lookAt(inspection.sheet, row)}
        />
      </Form.Item>
    </>
  );
}
