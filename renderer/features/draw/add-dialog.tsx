import { Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { useCommand } from '../../data/use-command.ts';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Afterwards } from './change-words.ts';

interface AddDialogProps {
  readonly drawId: number;
  readonly after: Afterwards;
  readonly onClose: () => void;
}

/** 追加: a class and how many more, why, and two who agree; the stream of the class goes on. */
export function AddDialog({ drawId, after, onClose }: AddDialogProps) {
  const [stratum, setStratum] = useState('');
  const [count, setCount] = useState<number | null>(1);
  const command = useCommand('draw.add');
  const left = after.strata.filter(({ notDrawn }) => notDrawn > 0);
  const most = left.find(({ code }) => code === stratum)?.notDrawn ?? 1;
  const confirm = async (reason: string, details: Readonly<Record<string, string>>) => {
    const input = { drawId, stratum: details.stratum ?? '', count: Number(details.count), reason };
    const result = await command.run(input);
    if (!result) return;
    notify({
      kind: 'done',
      sentence: `已追加 ${result.in.length} 户：${result.in.map(({ name }) => name).join('、')}。`,
    });
    onClose();
  };
  const complete = stratum !== '' && count !== null && count >= 1 && count <= most;
  return (
    <GuardedDialog
      open
      title="追加抽取"
      consequence="接着本次抽取的次序往下取，先是候补，原来抽中的不变；各户检查人员由抽取时的种子决定。没有一户可以挑选。"
      confirm="办理追加"
      action="draw.add"
      subject={drawId}
      running={command.running}
      details={complete ? { stratum, count: String(count) } : null}
      fields={<AdditionFields {...{ left, stratum, setStratum, most, count, setCount }} />}
      onConfirm={(reason, details) => void confirm(reason, details)}
      onClose={onClose}
    />
  );
}

interface AdditionFieldsProps {
  /** The classes that have objects left. */
  readonly left: Afterwards['strata'];
  readonly stratum: string;
  readonly setStratum: (code: string) => void;
  readonly most: number;
  readonly count: number | null;
  readonly setCount: (count: number | null) => void;
}

function AdditionFields({ left, stratum, setStratum, most, count, setCount }: AdditionFieldsProps) {
  return (
    <>
      <Form.Item label="等级" required>
        <Radio.Group
          aria-label="等级"
          vertical
          value={stratum}
          options={left.map(({ code, name, notDrawn }) => ({
            value: code,
            label: `${name}（还有 ${notDrawn} 户没有抽出）`,
          }))}
          onChange={event => setStratum(String(event.target.value))}
        />
      </Form.Item>
      <Form.Item label="追加户数" required>
        <InputNumber
          aria-label="追加户数"
          min={1}
          max={most}
          precision={0}
          value={count}
          suffix="户"
          onChange={setCount}
        />
      </Form.Item>
    </>
  );
}
