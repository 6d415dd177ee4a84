import type { OutputOf } from '#contract/contract.ts';
import { absenceWords } from '#domain/staff/absence.ts';
import { recusalKinds } from '#domain/vocabulary/recusal-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { HistoryList } from './history-list.tsx';
import styles from './staff.module.css';

type Detail = OutputOf<'inspector.get'>;

function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.list}>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const joined = (parts: readonly (string | null)[]) => parts.filter(part => part).join('，');

const certificateLine = ({
  type,
  number,
  issuer,
  from,
  until,
  openEnded,
  enforcement,
}: Detail['certificates'][number]) =>
  joined([
    `${type}${number ? ` ${number}` : ''}`,
    issuer,
    from && `${from} 起`,
    openEnded ? '长期有效' : until ? `至 ${until}` : '缺有效期',
    enforcement ? null : '专业证件',
  ]);

const recusalLine = ({ kind, subject, reason, from, to }: Detail['recusalRecords'][number]) =>
  joined([
    kind === 'any' ? subject : `${nameOfCode(recusalKinds, kind)}：${subject}`,
    reason,
    from || to ? `${from ?? '一直'} 至 ${to ?? '一直'}` : null,
  ]);

/** Everything else that is kept of an inspector: certificates, absences, recusals, training, and who changed what. */
export function InspectorDossier({ id }: { id: number }) {
  const found = useQuery('inspector.get', { id, on: today() });
  if (found.failure) return <FailureState failure={found.failure} onRetry={found.retry} />;
  const detail = found.data;
  if (detail?.id !== id) return null;
  return (
    <>
      <Facts title="证件、可派时段与回避">
        <Fact name="证件">
          {detail.certificates.length > 0 ? <Lines of={detail.certificates.map(certificateLine)} /> : null}
        </Fact>
        <Fact name="不能派出">
          {detail.absences.length > 0 ? (
            <Lines of={detail.absences.map(one => joined([absenceWords(one), one.reason]))} />
          ) : null}
        </Fact>
        {detail.leaveText ? <Fact name="请假（原文）">{detail.leaveText}</Fact> : null}
        <Fact name="回避范围">
          {detail.recusalRecords.length > 0 ? <Lines of={detail.recusalRecords.map(recusalLine)} /> : null}
        </Fact>
        <Fact name="可检查事项">{detail.itemScope.join('、')}</Fact>
        <Fact name="状态日期">{detail.statusOn}</Fact>
        <Fact name="培训记录">
          {detail.trainings.length > 0 ? (
            <Lines
              of={detail.trainings.map(({ on, course, hours, result }) =>
                joined([`${on} ${course}`, hours === null ? null : `${hours} 学时`, result]),
              )}
            />
          ) : null}
        </Fact>
      </Facts>
      <Facts title="修改记录">
        <HistoryList entries={detail.history} />
      </Facts>
    </>
  );
}
