import { Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { InspectorRow } from './inspector-columns.tsx';

const statusOptions = inspectorStatuses.map(({ code, name }) => ({ value: code as string, label: name }));

/** Changes what decides whether somebody can be drawn: state, recusals, own area; always with a reason. */
export function InspectorDialog({ row, onClose }: { row: InspectorRow; onClose: () => void }) {
  const [status, setStatus] = useState(row.status);
  const [recusals, setRecusals] = useState<readonly string[]>(row.recusals);
  const [notOwnArea, setNotOwnArea] = useState(row.notOwnArea);
  const save = useCommand('inspector.save', { done: `已保存：${row.name}` });
  const confirm = async (reason: string) => {
    const saved = await save.run({ id: row.id, status, recusals: [...recusals], notOwnArea, reason });
    if (saved) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`修改状态与回避：${row.name}`}
      consequence="从保存时起影响以后的抽取；已经完成的抽取不变。"
      confirm="保存"
      running={save.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="状态（只有在岗人员可以抽取）">
        <Select aria-label="状态" value={status} onChange={setStatus} options={statusOptions} />
      </Form.Item>
      <Form.Item label="回避范围（单位全称、人名或辖区，逐个按回车）">
        <Select
          aria-label="回避范围"
          mode="tags"
          open={false}
          suffixIcon={null}
          value={[...recusals]}
          onChange={values => setRecusals(values.map(value => value.trim()).filter(value => value !== ''))}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={notOwnArea} onChange={event => setNotOwnArea(event.target.checked)}>
          不抽本辖区的对象
        </Checkbox>
      </Form.Item>
    </ReasonDialog>
  );
}
