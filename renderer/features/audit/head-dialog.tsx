import { Alert, Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useClient } from '../../data/client-context.tsx';
import { failureOf } from '../../data/failure.ts';
import { timeText } from '../../ui/date-text.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import styles from './audit-page.module.css';

type Answer = OutputOf<'audit.checkHead'>;

const tones = { stands: 'success', contradicts: 'error', later: 'warning' } as const;

/** Types in the head of the log as a paper shows it, and compares it with this file. */
export function HeadDialog({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const [seq, setSeq] = useState<number | null>(null);
  const [hash, setHash] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState('');
  const client = useClient();
  const forget = () => {
    setAnswer(null);
    setProblem('');
  };
  const check = async () => {
    forget();
    try {
      setAnswer((await client.ask('audit.checkHead', { seq: seq ?? 0, hash })).result);
    } catch (error) {
      setProblem(failureOf(error).sentence);
    }
  };
  return (
    <Modal
      open
      title="核对纸上的首部"
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <Button key="check" type="primary" disabled={seq === null || hash.trim() === ''} onClick={() => void check()}>
          核对
        </Button>,
      ]}
    >
      <div className={styles.form}>
        <p className={styles.words}>
          抽取记录、公告和日报上都印有操作日志的序号和校验值。把纸上的抄在这里：数据文件被替换或改写过，答复就是“不符”。
        </p>
        <div className={styles.field}>
          <label htmlFor="head-seq">序号（第几条）</label>
          <InputNumber
            id="head-seq"
            value={seq}
            min={1}
            precision={0}
            style={{ width: 160 }}
            onChange={value => {
              forget();
              setSeq(value);
            }}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="head-hash">校验值（前 16 位，空格可以不打）</label>
          <Input
            id="head-hash"
            value={hash}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            onPressEnter={() => void check()}
            onChange={event => {
              forget();
              setHash(event.target.value);
            }}
          />
        </div>
        {answer ? (
          <Alert
            type={tones[answer.verdict]}
            showIcon
            title={answer.sentence}
            {...(answer.at !== null && { description: `这一条写于 ${timeText(answer.at)}。` })}
          />
        ) : null}
        {problem === '' ? null : <Alert type="error" showIcon title={problem} />}
      </div>
    </Modal>
  );
}
