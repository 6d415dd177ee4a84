import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type DragEvent, useState } from 'react';
import styles from '../import/import.module.css';
import type { NewComparison } from './use-new-comparison.ts';

/** The first step: the list of the other department; a refused file says why and what to do. */
export function ListFileStep({ work }: { work: NewComparison }) {
  const [over, setOver] = useState(false);
  const { state } = work.inspect;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void work.drop(file);
  };
  return (
    <>
      {state.step === 'failed' ? (
        <Alert
          type="warning"
          showIcon
          title={`「${work.file?.name ?? '这个文件'}」没有读出来`}
          description={state.failure.sentence}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard. */}
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileExcelOutlined className={styles.dropMark} aria-hidden />
        <p className={styles.dropTitle}>把对方部门的名单拖到这里，或</p>
        <Button type="primary" onClick={() => void work.choose()}>
          选择文件…
        </Button>
        <p className={styles.dropNote}>
          Excel、WPS 和 CSV
          都可以，文字编码自动识别。先按代码对，没有代码的按名称和地址对；说不准的留给人认定。只是比对，名录库不会改变。
        </p>
      </div>
    </>
  );
}
