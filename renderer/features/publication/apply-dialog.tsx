import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { type StopBasis, stopBases, stopBasisNames } from '#domain/publication/stop-machine.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import styles from './publication.module.css';

/** 登记停止公示申请: which published result, by whom, and why it may be shown no longer. */
export function ApplyDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [assignmentId, setAssignmentId] = useState<number | null>(null);
  const [applicant, setApplicant] = useState('');
  const [basis, setBasis] = useState<StopBasis>('term');
  const [materials, setMaterials] = useState('');
  const [on, setOn] = useState(today);
  const found = useQuery('stop.candidates', { text: text.slice(0, 100) }).data ?? [];
  const apply = useCommand('stop.apply', { done: '已登记申请。' });
  const chosen = found.find(one => one.assignmentId === assignmentId) ?? null;
  const isComplete = assignmentId !== null && applicant.trim() !== '' && materials.trim() !== '' && on !== '';
  const submit = async () => {
    if (assignmentId === null) return;
    const entry = { assignmentId, basis, on, applicant: applicant.trim(), materials: materials.trim() };
    if (await apply.run(entry)) onClose();
  };
  return (
    <Modal
      open
      title="登记停止公示申请"
      okText="登记申请"
      cancelText="不做了"
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={apply.running}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <FormField
          id="stop-result"
          label="已公示的结果"
          hint={
            chosen ? `${chosen.publishedOn} 公示，${chosen.termFrom} 起可以期满申请，最长公示到 ${chosen.termTo}。` : ''
          }
        >
          <Select
            id="stop-result"
            showSearch={{ filterOption: false, onSearch: setText }}
            value={assignmentId}
            placeholder="按企业名称或任务单号查找"
            notFoundContent="没有已确认公示的结果"
            options={found.map(one => ({ value: one.assignmentId, label: `${one.objectName}　${one.sheetNumber}` }))}
            onChange={setAssignmentId}
            style={{ width: '100%' }}
          />
        </FormField>
        <FormField id="stop-basis" label="依据">
          <Select
            id="stop-basis"
            value={basis}
            options={stopBases.map(value => ({ value, label: stopBasisNames[value] }))}
            onChange={setBasis}
            style={{ width: '100%' }}
          />
        </FormField>
        <FormField id="stop-applicant" label="申请人">
          <Input
            id="stop-applicant"
            value={applicant}
            maxLength={100}
            onChange={event => setApplicant(event.target.value)}
          />
        </FormField>
        <FormField id="stop-materials" label="提交的材料">
          <Input.TextArea
            id="stop-materials"
            value={materials}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 5 }}
            placeholder="例如：停止公示申请书、营业执照复印件、已改正的证明"
            onChange={event => setMaterials(event.target.value)}
          />
        </FormField>
        <FormField id="stop-on" label="申请日期">
          <DayInput id="stop-on" value={on} min={chosen?.publishedOn} max={today()} onChange={setOn} />
        </FormField>
      </div>
    </Modal>
  );
}
