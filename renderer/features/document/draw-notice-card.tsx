import { Input } from 'antd';
import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { FormField } from '../check/form-field.tsx';
import { BulletinCard } from './bulletin-card.tsx';
import styles from './bulletin-findings.module.css';

interface DrawNoticeCardProps {
  readonly taskId: number;
  readonly issuedOn: string;
  readonly number: string | null;
}

const fields = [
  { name: 'time', label: '抽取时间', most: 100, example: '2026年7月8日（星期三）上午9:30' },
  { name: 'place', label: '抽取地点', most: 200, example: '县政务服务中心三楼会议室' },
  { name: 'watching', label: '观看方式', most: 400, example: '企业和群众可以到场观看' },
  { name: 'phone', label: '监督电话', most: 60, example: '0530-5557491' },
] as const;

/** 抽取公告 (D6): what no record knows of a draw that is still to come is typed in. */
export function DrawNoticeCard({ taskId, issuedOn, number }: DrawNoticeCardProps) {
  const { bureau } = useWorkspace();
  const [meeting, setMeeting] = useState({ time: '', place: '', watching: '', phone: bureau.phone });
  const missing = fields.find(({ name }) => meeting[name].trim() === '');
  return (
    <BulletinCard
      wish={{ kind: 'draw-notice', taskId, issuedOn, meeting }}
      number={number}
      obstacle={missing ? `请填写${missing.label}。` : null}
      suggested={false}
    >
      <div className={styles.fields}>
        {fields.map(({ name, label, most, example }) => (
          <FormField key={name} id={`draw-notice-${name}`} label={label}>
            <Input
              id={`draw-notice-${name}`}
              value={meeting[name]}
              maxLength={most}
              placeholder={`例如 ${example}`}
              onChange={event => setMeeting({ ...meeting, [name]: event.target.value })}
            />
          </FormField>
        ))}
      </div>
    </BulletinCard>
  );
}
