import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { approvalTitles } from '#domain/approval/approval-action.ts';
import { addresses } from '../../app/addresses.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import styles from './approval.module.css';
import { ApprovalMark } from './approval-columns.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { Decisions } from './decisions.tsx';
import type { ApprovalRow } from './use-standing.ts';

const addressOf = ({ action, subjectId }: ApprovalRow): string => {
  if (action.startsWith('draw.')) return addresses.draw(subjectId);
  if (action === 'paper.approve') return addresses.paper(subjectId);
  if (action === 'publication.confirm') return addresses.publications;
  return action === 'disclosure.confirm' ? addresses.disclosures : addresses.task(subjectId);
};

/** One request in full, and the decision where it waits for whoever looks. */
export function ApprovalDrawer({ row, onClose }: { readonly row: ApprovalRow | null; readonly onClose: () => void }) {
  const [decision, setDecision] = useState<'approve' | 'reject' | null>(null);
  const footer = row?.mayDecide ? (
    <div className={styles.deeds}>
      <Button onClick={() => setDecision('reject')}>不同意…</Button>
      <Button type="primary" onClick={() => setDecision('approve')}>
        同意…
      </Button>
    </div>
  ) : null;
  return (
    <DetailDrawer
      open={row !== null}
      title={row ? `${approvalTitles[row.action]}：${row.subject}` : '审批'}
      onClose={onClose}
      footer={footer}
    >
      {row ? <Details row={row} /> : null}
      {row && decision ? <DecideDialog row={row} decision={decision} onClose={() => setDecision(null)} /> : null}
    </DetailDrawer>
  );
}

function Details({ row }: { readonly row: ApprovalRow }) {
  return (
    <>
      <Facts title="申请">
        <Fact name="状态">
          <ApprovalMark row={row} />
        </Fact>
        <Fact name="申请人">{row.requestedBy.name}</Fact>
        <Fact name="申请时间">{row.requestedAt.slice(0, 19).replace('T', ' ')}</Fact>
        <Fact name="理由">{row.reason}</Fact>
        <Fact name="须同意人数">{row.needed} 人，不含申请人</Fact>
        <Fact name="操作日志">{row.auditSeq === null ? '' : `第 ${row.auditSeq} 条`}</Fact>
      </Facts>
      <Facts title="申请时的情况">
        {row.facts.map(({ name, text }) => (
          <Fact key={name} name={name}>
            {text}
          </Fact>
        ))}
      </Facts>
      <Decisions decisions={row.decisions} />
      <p>
        <Link to={addressOf(row)}>查看{row.subject}</Link>
      </p>
    </>
  );
}
