import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useCommand } from '../../../data/use-command.ts';
import styles from './number-page.module.css';

type Series = OutputOf<'number.series'>[number];
type Row = Pick<Series, 'purpose' | 'mark'>;

interface SeriesFormProps {
  readonly series: readonly Series[];
  readonly onClose: () => void;
}

const most = 100;

/** Which 代字 stands for which purpose; numbers already given stay as they are. */
export function SeriesForm({ series, onClose }: SeriesFormProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => series.map(({ purpose, mark }) => ({ purpose, mark })));
  const save = useCommand('number.saveSeries', { done: '代字已保存。' });
  const put = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  const submit = async () => {
    if (await save.run({ series: rows.map(({ purpose, mark }) => ({ purpose: purpose.trim(), mark: mark.trim() })) }))
      onClose();
  };
  const complete = rows.every(({ purpose, mark }) => purpose.trim() !== '' && mark.trim() !== '');
  return (
    <Modal
      open
      title="代字设置"
      okText="保存"
      cancelText="不做了"
      okButtonProps={{ disabled: !complete }}
      confirmLoading={save.running}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.hint}>模板按用途取代字。几个用途可以共用一个代字，号也就连着编；已经用过的号不受影响。</p>
      <div className={styles.seriesRows}>
        {rows.map(({ purpose, mark }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A row is its place.
          <div key={at} className={styles.seriesRow}>
            <Input
              aria-label={`用途 ${at + 1}`}
              placeholder="用途，例如 函"
              maxLength={40}
              value={purpose}
              onChange={event => put(at, { purpose: event.target.value })}
            />
            <Input
              aria-label={`代字 ${at + 1}`}
              placeholder="代字，例如 云市监函"
              maxLength={20}
              value={mark}
              onChange={event => put(at, { mark: event.target.value })}
            />
            <Button type="text" aria-label={`删除 ${purpose}`} onClick={() => setRows(rows.toSpliced(at, 1))}>
              删除
            </Button>
          </div>
        ))}
      </div>
      <Button disabled={rows.length >= most} onClick={() => setRows([...rows, { purpose: '', mark: '' }])}>
        加一个代字
      </Button>
    </Modal>
  );
}
