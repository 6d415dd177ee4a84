import { InputNumber, Radio, Select } from 'antd';
import type { PrintChoice, Printer } from '../../data/platform.ts';
import styles from './printing.module.css';

interface PrintFieldsProps {
  readonly printers: readonly Printer[];
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
}

const byDialog = '';

/** Which printer, how many copies, one side or both. */
export function PrintFields({ printers, choice, onChange }: PrintFieldsProps) {
  const options = [
    ...printers.map(({ name, title }) => ({ value: name, label: title })),
    { value: byDialog, label: '每份都在系统打印窗口里选' },
  ];
  return (
    <div className={styles.fields}>
      <label htmlFor="print-printer">打印机</label>
      <Select
        id="print-printer"
        options={options}
        value={choice.printer ?? byDialog}
        onChange={value => onChange({ ...choice, printer: value === byDialog ? null : value })}
      />
      <label htmlFor="print-copies">份数</label>
      <InputNumber
        id="print-copies"
        min={1}
        max={999}
        precision={0}
        value={choice.copies}
        onChange={copies => onChange({ ...choice, copies: copies ?? 1 })}
      />
      <span id="print-sides">单面或双面</span>
      <Radio.Group
        aria-labelledby="print-sides"
        value={choice.duplex}
        onChange={({ target }) => onChange({ ...choice, duplex: target.value as PrintChoice['duplex'] })}
        options={[
          { value: 'one-sided', label: '单面' },
          { value: 'long-edge', label: '双面，长边翻页' },
          { value: 'short-edge', label: '双面，短边翻页' },
        ]}
      />
      <p className={styles.hint}>
        按 A4 原尺寸打印，不缩放。超过一页的公文宜双面、长边翻页。纸盒要另选时，请用系统打印窗口。
      </p>
    </div>
  );
}
