import { Input, Select } from 'antd';
import { useState } from 'react';
import { FormField } from '../check/form-field.tsx';
import { useAllRows } from '../check/use-all-rows.ts';
import { BulletinCard } from './bulletin-card.tsx';
import styles from './bulletin-findings.module.css';

interface PublishedChangeCardProps {
  readonly kind: 'correction' | 'stop';
  readonly taskId: number;
  readonly issuedOn: string;
  readonly enabled: boolean;
}

const mostText = 400;
const words = {
  correction: { which: '更正哪些对象', now: '更正后的内容', reason: '更正理由' },
  stop: { which: '停止公示哪些对象', now: '', reason: '停止公示理由' },
} as const;

/** 更正公告 and 停止公示公告 (D22) of results that were published; those chosen together share what is written of them. */
export function PublishedChangeCard({ kind, taskId, issuedOn, enabled }: PublishedChangeCardProps) {
  const [chosen, setChosen] = useState<number[]>([]);
  const [now, setNow] = useState('');
  const [reason, setReason] = useState('');
  const sheets = useAllRows('assignment.list', { taskId }, { enabled });
  const { which, now: nowLabel, reason: reasonLabel } = words[kind];
  const id = (field: string) => `${kind}-${field}-${taskId}`;
  const changes = chosen.map(assignmentId => ({ assignmentId, now: now.trim(), reason: reason.trim() }));
  const isCorrection = kind === 'correction';
  return (
    <BulletinCard
      wish={{ kind, taskId, issuedOn, changes }}
      number={null}
      obstacle={obstacleOf(chosen, isCorrection && now.trim() === '', reason.trim() === '')}
      suggested={false}
    >
      <FormField id={id('which')} label={which}>
        <Select
          id={id('which')}
          mode="multiple"
          value={chosen}
          onChange={setChosen}
          showSearch={{ optionFilterProp: 'label' }}
          options={sheets.rows.map(sheet => ({ value: sheet.id, label: sheet.objectName }))}
        />
      </FormField>
      <div className={styles.fields}>
        {isCorrection ? (
          <FormField id={id('now')} label={nowLabel}>
            <Input id={id('now')} value={now} maxLength={mostText} onChange={event => setNow(event.target.value)} />
          </FormField>
        ) : null}
        <FormField id={id('reason')} label={reasonLabel}>
          <Input
            id={id('reason')}
            value={reason}
            maxLength={mostText}
            onChange={event => setReason(event.target.value)}
          />
        </FormField>
      </div>
    </BulletinCard>
  );
}

function obstacleOf(chosen: readonly number[], lacksNow: boolean, lacksReason: boolean): string | null {
  if (chosen.length === 0) return '请选择对象。';
  if (lacksNow) return '请写更正后的内容。';
  return lacksReason ? '请写理由。' : null;
}
