import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** 提出公示更正: which published result was wrong, and what stands from now on. */
export function CorrectDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [assignmentId, setAssignmentId] = useState<number | null>(null);
  const [was, setWas] = useState('');
  const [becomes, setBecomes] = useState('');
  const found = useQuery('stop.candidates', { text: text.slice(0, 100) }).data ?? [];
  const correct = useCommand('publication.correct', { done: '已列入待公示。' });
  return (
    <ReasonDialog
      open
      title="提出公示更正"
      consequence="更正列入待公示，按方案的期限更正公示；更正公告在任务的公示步骤里制作。"
      confirm="提出更正"
      running={correct.running}
      ready={assignmentId !== null && was.trim() !== '' && becomes.trim() !== ''}
      onClose={onClose}
      onConfirm={async reason => {
        if (assignmentId === null) return;
        const change = { assignmentId, was: was.trim(), becomes: becomes.trim(), reason };
        if (await correct.run(change)) onClose();
      }}
    >
      <Form.Item label="已公示的结果" htmlFor="correct-result" required>
        <Select
          id="correct-result"
          showSearch={{ filterOption: false, onSearch: setText }}
          value={assignmentId}
          placeholder="按企业名称或任务单号查找"
          notFoundContent="没有已确认公示的结果"
          options={found.map(one => ({ value: one.assignmentId, label: `${one.objectName}　${one.sheetNumber}` }))}
          onChange={setAssignmentId}
        />
      </Form.Item>
      <Form.Item label="原公示内容" htmlFor="correct-was" required>
        <Input id="correct-was" value={was} maxLength={500} onChange={event => setWas(event.target.value)} />
      </Form.Item>
      <Form.Item label="更正后内容" htmlFor="correct-becomes" required>
        <Input
          id="correct-becomes"
          value={becomes}
          maxLength={500}
          onChange={event => setBecomes(event.target.value)}
        />
      </Form.Item>
    </ReasonDialog>
  );
}
