import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { May } from '../../ui/may.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { BulletinCard } from '../document/bulletin-card.tsx';
import { DayInput } from '../document/day-input.tsx';
import { PaperFile } from '../document/paper-file.tsx';
import { bulletinNumber, latestBulletin, type PaperRow } from '../document/paper-kinds.ts';
import type { DisclosureRow } from './deadline.ts';
import styles from './disclosure-steps.module.css';

interface StepProps {
  readonly title: string;
  /** What was done, in words; null while it is still to do. */
  readonly done: string | null;
  readonly children?: ReactNode;
}

function Step({ title, done, children }: StepProps) {
  return (
    <li className={done === null ? styles.step : `${styles.step} ${styles.done}`}>
      <div className={styles.heading}>
        <h3>{title}</h3>
        {done === null ? null : <StatusMark tone="good">{done}</StatusMark>}
      </div>
      {children}
    </li>
  );
}

interface DisclosureStepsProps {
  readonly row: DisclosureRow;
  readonly platform: string;
  /** Every paper of the task, newest first. */
  readonly papers: readonly PaperRow[];
  readonly onConfirm: () => void;
}

/** The way of a task's results to the public, step by step; the third step is taken outside of the program. */
export function DisclosureSteps({ row, platform, papers, onConfirm }: DisclosureStepsProps) {
  const missing = row.total - row.results;
  const number = bulletinNumber(papers);
  const confirmed = row.confirmedOn !== null;
  return (
    <ol className={styles.steps}>
      <Step title="录入检查结果" done={missing === 0 ? `${row.total} 张都已录入` : null}>
        {missing > 0 ? (
          <p>
            还差 {missing} 张任务单。
            <May call="result.save">
              <Link to={addresses.check(row.taskId)}>去录入</Link>
            </May>
          </p>
        ) : null}
      </Step>
      <Step title="生成公告" done={number}>
        <BulletinStep row={row} papers={papers} />
      </Step>
      <Step title="在公示平台发布" done={confirmed ? (row.channel ?? '') : null}>
        {confirmed ? null : <p>本程序不会发布任何内容。请把公告和一览表上传到{platform}，并取得回执编号或网址。</p>}
      </Step>
      <Step title="确认公示" done={confirmed ? `${row.confirmedOn} 确认` : null}>
        {confirmed ? (
          <p className={styles.receipt}>回执或网址：{row.receipt}</p>
        ) : (
          <p>登记公示的日期、渠道和回执。没有登记的，一律不算已公示。</p>
        )}
        <May call="disclosure.confirm">
          <Button
            type={!confirmed && number !== null ? 'primary' : 'default'}
            disabled={number === null || missing > 0}
            onClick={onConfirm}
          >
            {confirmed ? '更正登记…' : '确认公示…'}
          </Button>
        </May>
      </Step>
    </ol>
  );
}

function BulletinStep({ row, papers }: Pick<DisclosureStepsProps, 'row' | 'papers'>) {
  const makes = useMay('document.bulletin');
  const number = bulletinNumber(papers);
  const bulletin = latestBulletin(papers);
  const [issuedOn, setIssuedOn] = useState(today);
  const missing = row.total - row.results;
  const dayId = `bulletin-issued-on-${row.taskId}`;
  return (
    <>
      {number !== null && bulletin.length === 0 ? <p>公告的文件已不在原处，请重新制作；文号不变。</p> : null}
      {bulletin.map(paper => (paper.file ? <PaperFile key={paper.id} file={paper.file} /> : null))}
      {row.confirmedOn === null && makes ? (
        <div className={styles.issue}>
          {missing === 0 ? (
            <>
              <label htmlFor={dayId}>成文日期</label>
              <DayInput id={dayId} value={issuedOn} max={today()} onChange={setIssuedOn} />
            </>
          ) : null}
          <BulletinCard
            wish={{ kind: 'result', taskId: row.taskId, issuedOn }}
            number={number}
            obstacle={missing > 0 ? '结果全部录入之后才能生成。' : null}
            suggested={missing === 0 && number === null}
            bare
          />
        </div>
      ) : null}
    </>
  );
}
