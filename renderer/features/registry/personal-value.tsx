import { Button } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './personal-value.module.css';

interface PersonalValueProps extends Omit<InputOf<'personal.reveal'>, 'reason'> {
  /** 联系电话. */
  readonly title: string;
  /** Whose it is. */
  readonly of: string;
  readonly masked: string | null;
}

/** A value that is masked until somebody gives his reason for seeing it whole, which stands in the trail. */
export function PersonalValue(props: PersonalValueProps) {
  // Another person's number must not stay in sight where the drawer changes to him.
  return <OneValue key={`${props.kind}/${props.id}/${props.field}`} {...props} />;
}

function OneValue({ title, of, masked, kind, id, field }: PersonalValueProps) {
  const reveal = useJob('personal.reveal');
  const [asking, setAsking] = useState(false);
  const may = useMay('personal.reveal');
  if (masked === null) return null;
  if (!may) return <span className={styles.value}>{masked}</span>;
  const { state } = reveal;
  const whole = state.step === 'done' ? state.result.value : null;
  const show = async (reason: string) => {
    await reveal.start({ kind, id, field, reason });
    setAsking(false);
  };
  return (
    <span className={styles.value}>
      <span role="status" aria-label={title}>
        {whole ?? masked}
      </span>
      {/* One button for both, so that the focus finds its way back to it when the dialog closes. */}
      <Button
        size="small"
        onClick={whole === null ? () => setAsking(true) : reveal.clear}
        aria-label={`${whole === null ? '显示' : '隐去'}${title}`}
      >
        {whole === null ? '显示' : '隐去'}
      </Button>
      <ReasonDialog
        open={asking}
        title={`显示${of}的${title}`}
        consequence={`${title}是个人信息，平时隐去中间几位。显示一次，操作日志就记下是谁、看了谁的、为什么；日志里不记号码本身。`}
        confirm="显示"
        running={reveal.running}
        onConfirm={reason => void show(reason)}
        onClose={() => setAsking(false)}
      />
    </span>
  );
}
