import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { peopleChangeTitles, recusalApplicantTitles } from '#domain/dispatch/people-change.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { RequestRow } from './recusal-page.tsx';

/** One request about a person: its ground, its decision, and the replacement through the draw. */
export function RequestDrawer({ row, onClose }: { row: RequestRow | undefined; onClose: () => void }) {
  const navigate = useNavigate();
  const may = useRights();
  const decide = useCommand('recusal.decide', { done: '已记下决定。' });
  const [deciding, setDeciding] = useState<'granted' | 'refused' | null>(null);
  const waits = row?.decision === null;
  const toReplace = row?.decision === 'granted' && row.ledgerSeq === null;
  const confirm = async (reason: string) => {
    if (row && deciding && (await decide.run({ id: row.id, decision: deciding, reason }))) setDeciding(null);
  };
  return (
    <DetailDrawer
      open={row !== undefined}
      title={row ? `${row.inspectorName}：${row.objectName}` : '回避与换人'}
      onClose={onClose}
      footer={
        <Space>
          {waits && may('recusal.decide') ? (
            <>
              <Button type="primary" onClick={() => setDeciding('granted')}>
                准予…
              </Button>
              <Button onClick={() => setDeciding('refused')}>驳回…</Button>
            </>
          ) : null}
          {row && toReplace && may('draw.replaceInspector') ? (
            <Button type="primary" onClick={() => navigate(addresses.draw(row.drawId))}>
              去抽取记录更换人员
            </Button>
          ) : null}
        </Space>
      }
    >
      {row ? <RequestFacts row={row} /> : null}
      <ReasonDialog
        open={deciding !== null}
        title={deciding === 'refused' ? '驳回申请' : '准予申请'}
        consequence={
          deciding === 'refused'
            ? '驳回后这名检查人员照常前往。'
            : '准予后须在抽取记录里更换检查人员，由种子决定谁来接替。'
        }
        confirm={deciding === 'refused' ? '驳回' : '准予'}
        running={decide.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setDeciding(null)}
      />
    </DetailDrawer>
  );
}

function RequestFacts({ row }: { row: RequestRow }) {
  return (
    <Facts>
      <Fact name="任务">{row.taskName}</Fact>
      <Fact name="任务单号">{row.sheetNumber}</Fact>
      <Fact name="事由">{peopleChangeTitles[row.kind]}</Fact>
      <Fact name="理由">{row.reason}</Fact>
      <Fact name="由谁提出">{`${recusalApplicantTitles[row.applicant]}，${row.requestedOn}，${row.requestedBy}登记`}</Fact>
      <Fact name="决定">
        {row.decision && row.decidedAt
          ? `${row.decision === 'granted' ? '准予' : '驳回'}：${row.decisionReason}（${row.decidedBy}，${timeText(row.decidedAt)}）`
          : null}
      </Fact>
      <Fact name="替补">
        {row.ledgerSeq === null
          ? null
          : `${row.replacement ?? ''}（抽取记录第 ${row.ledgerSeq} 条，批准人 ${row.approvedBy.join('、')}）`}
      </Fact>
    </Facts>
  );
}
