import { Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../data/use-command.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';

interface ExplainNumberProps {
  readonly mark: string;
  readonly year: number;
  /** The number that is asked about; null when it has still to be said. */
  readonly sequence: number | null;
  readonly onClose: () => void;
}

const highest = 99_999;

/** Says why a number is of no paper made here; it is then never given to one. */
export function ExplainNumber({ mark, year, sequence, onClose }: ExplainNumberProps) {
  const [typed, setTyped] = useState<number | null>(sequence);
  const [use, setUse] = useState<'elsewhere' | 'void'>('elsewhere');
  const explain = useCommand('number.explain', { done: '已登记，这个号不会再给别的公文。' });
  const confirm = async (reason: string) => {
    if (typed !== null && (await explain.run({ mark, year, sequence: typed, use, reason }))) onClose();
  };
  return (
    <ReasonDialog
      open
      title={sequence === null ? `登记别处用的号：${mark}〔${year}〕` : `说明 ${mark}〔${year}〕${sequence}号`}
      consequence="写明这个号为什么没有公文：例如已作废，或在纸质登记簿上用于某份公文。登记后不再分配，说明一直留着。"
      confirm="登记"
      running={explain.running}
      ready={typed !== null}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      {sequence === null ? (
        <Form.Item label="序号" htmlFor="explained-number" required>
          <InputNumber id="explained-number" min={1} max={highest} precision={0} value={typed} onChange={setTyped} />
        </Form.Item>
      ) : null}
      <Form.Item label="这个号">
        <Radio.Group
          value={use}
          onChange={event => setUse(event.target.value as typeof use)}
          options={[
            { value: 'elsewhere', label: '用在别处的公文上' },
            { value: 'void', label: '作废，没有公文' },
          ]}
        />
      </Form.Item>
    </ReasonDialog>
  );
}
