import { Alert, Timeline } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { referralKindNames } from '#domain/follow-up/referral-words.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { MayLink } from '../../ui/may.tsx';
import { DueMark, StageMark, StateMark } from './follow-up-marks.tsx';
import { LedgerDeeds } from './ledger-deeds.tsx';

export type Finding = OutputOf<'followUp.get'>;

/** One finding with the road so far, and what may be done about it. */
export function LedgerDrawer({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { data } = useQuery('followUp.get', { id: id ?? 1, today: today() }, { enabled: id !== null });
  const row = data && data.id === id ? data : null;
  return (
    <DetailDrawer
      open={id !== null}
      title={row ? `${row.number} ${row.objectName}` : ''}
      onClose={onClose}
      footer={row ? <LedgerDeeds key={row.seen} row={row} /> : null}
    >
      {row ? <FindingFacts row={row} /> : null}
    </DetailDrawer>
  );
}

function FindingFacts({ row }: { row: Finding }) {
  const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join('，');
  return (
    <>
      {row.state !== 'closed' && row.obstacles.length > 0 ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title="办结之前"
          description={row.obstacles.join('')}
        />
      ) : null}
      <Facts>
        <Fact name="状态">
          <StateMark row={row} />
        </Fact>
        <Fact name="期限">
          <DueMark row={row} />
        </Fact>
        <Fact name="问题">{row.problem}</Fact>
        <Fact name="依据">{row.basis}</Fact>
        <Fact name="来源">
          {row.taskId === null ? (
            '抽取之外的检查'
          ) : (
            <MayLink call="assignment.list" to={addresses.check(row.taskId)}>
              {`任务单 ${row.sheetNumber ?? ''}`}
            </MayLink>
          )}
        </Fact>
        <Fact name="处置措施">{row.measure ? nameOfCode(followUpMeasures, row.measure) : null}</Fact>
        <Fact name="责任单位">{row.responsible}</Fact>
        <Fact name="责令改正">{joined(row.orderNumber, row.orderedOn)}</Fact>
        <Fact name="整改报告">{row.correctedOn}</Fact>
        <Fact name="复查">
          {row.reinspection ? `${row.reinspectedOn ?? ''}，${row.reinspection === 'passed' ? '合格' : '不合格'}` : null}
        </Fact>
        <Fact name="立案">{joined(row.caseNumber, row.caseFiledOn)}</Fact>
        <Fact name="处罚决定">{joined(row.penaltyNumber, row.penaltyOn)}</Fact>
        <Fact name="列入经营异常名录">{row.listedOn ?? (row.listingDue ? `应于 ${row.listingDue} 前列入` : null)}</Fact>
        <Fact name="办结">{joined(row.closedOn, row.closeReason)}</Fact>
      </Facts>
      {row.referrals.length > 0 ? (
        <Facts title="移送抄告">
          {row.referrals.map(one => (
            <Fact key={one.id} name={referralKindNames[one.kind]}>
              {`${one.number} ${one.receiver} `}
              <StageMark row={one} />
            </Fact>
          ))}
        </Facts>
      ) : null}
      <Facts title="经过">
        <Timeline
          items={row.events.map(event => ({
            key: event.id,
            title: `${event.on} ${event.title}`,
            content: `${event.note}${event.note ? '　' : ''}${event.by}`,
          }))}
        />
      </Facts>
    </>
  );
}
