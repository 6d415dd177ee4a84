import { Button, Modal } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { DayInput } from '../document/day-input.tsx';
import styles from './audit-page.module.css';

/** Makes the 操作日志日报 of a day, to be printed and signed. */
export function DigestDialog({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const [day, setDay] = useState(today());
  return (
    <Modal
      open
      title="操作日志日报"
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <ExportButton key="make" job="audit.digest" input={{ day }} disabled={day === ''}>
          生成日报
        </ExportButton>,
      ]}
    >
      <div className={styles.form}>
        <p className={styles.words}>
          日报写明这一天的条数、各项操作、起止序号和日志链首部。印出、签名、存档之后，整份数据被替换也会与纸上不符。
        </p>
        <label className={styles.field} htmlFor="digest-day">
          哪一天
        </label>
        <DayInput id="digest-day" value={day} onChange={setDay} />
      </div>
    </Modal>
  );
}
