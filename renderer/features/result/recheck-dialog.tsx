import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../document/day-input.tsx';
import { levelNames, type RecheckLevel } from './recheck-words.ts';

/** From which results how many are drawn for 复核, for whom and when. */
export function RecheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { run, running } = useCommand('recheck.draw');
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today());
  const [onDay, setOnDay] = useState(today());
  const [count, setCount] = useState<number | null>(5);
  const [level, setLevel] = useState<RecheckLevel>('own');
  const [byWhom, setByWhom] = useState('');
  const ready = from !== '' && to !== '' && onDay !== '' && count !== null && byWhom.trim() !== '';
  const draw = async () => {
    const drawn = await run({ taskId: null, from, to, onDay, level, byWhom: byWhom.trim(), count: count ?? 1 });
    if (!drawn) return;
    notify({ kind: 'done', sentence: `从 ${drawn.population} 个结果里抽出 ${drawn.count} 个，种子已留存。` });
    onClose();
  };
  return (
    <Modal
      open
      title="抽取复核"
      okText="抽取"
      cancelText="不做了"
      confirmLoading={running}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void draw()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="检查完成日期，从" htmlFor="recheck-from">
          <DayInput id="recheck-from" value={from} onChange={setFrom} />
        </Form.Item>
        <Form.Item label="到" htmlFor="recheck-to">
          <DayInput id="recheck-to" value={to} onChange={setTo} />
        </Form.Item>
        <Form.Item label="抽取个数（已在等待复核的不再抽）">
          <InputNumber aria-label="抽取个数" min={1} max={500} precision={0} value={count} onChange={setCount} />
        </Form.Item>
        <Form.Item label="级别">
          <Select
            aria-label="级别"
            value={level}
            options={(Object.keys(levelNames) as RecheckLevel[]).map(value => ({ value, label: levelNames[value] }))}
            onChange={setLevel}
          />
        </Form.Item>
        <Form.Item label="复核日期" htmlFor="recheck-day">
          <DayInput id="recheck-day" value={onDay} max="2199-12-31" onChange={setOnDay} />
        </Form.Item>
        <Form.Item label="复核人或督导组">
          <Input
            aria-label="复核人或督导组"
            value={byWhom}
            maxLength={100}
            onChange={event => setByWhom(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
