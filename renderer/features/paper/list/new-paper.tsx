import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { today } from '../../../data/today.ts';
import { useCommand } from '../../../data/use-command.ts';
import { DayInput } from '../../document/day-input.tsx';
import styles from './new-paper.module.css';
import { SubjectChoice } from './subject-choice.tsx';
import { TemplateChoice, type TemplateRow } from './template-choice.tsx';

const lastDay = '2099-12-31';

/** Begins a paper: which template, about what, and of which day. */
export function NewPaper({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [template, setTemplate] = useState<TemplateRow | null>(null);
  const [subjectId, setSubjectId] = useState<number | null>(null);
  const [issuedOn, setIssuedOn] = useState(today);
  const create = useCommand('paper.create');
  const ready = template !== null && issuedOn !== '' && (template.subject === 'bureau' || subjectId !== null);
  const begin = async () => {
    if (!template) return;
    const made = await create.run({ template: template.code, subjectId, issuedOn });
    if (made) navigate(addresses.paper(made.id));
  };
  const choose = (chosen: TemplateRow) => {
    if (chosen.subject !== template?.subject) setSubjectId(null);
    setTemplate(chosen);
  };
  return (
    <Modal
      open
      width={860}
      title="起草公文"
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          不做了
        </Button>,
        <Button key="begin" type="primary" disabled={!ready} loading={create.running} onClick={() => void begin()}>
          开始起草
        </Button>,
      ]}
    >
      <TemplateChoice chosen={template?.code ?? null} onChoose={choose} />
      <div className={styles.terms}>
        {template && template.subject !== 'bureau' ? (
          <SubjectChoice key={template.subject} kind={template.subject} value={subjectId} onChoose={setSubjectId} />
        ) : null}
        <label htmlFor="new-paper-day">成文日期</label>
        <DayInput id="new-paper-day" value={issuedOn} max={lastDay} onChange={setIssuedOn} />
      </div>
    </Modal>
  );
}
