import { actionTitle } from '../../app/action-titles.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import type { AuditRow } from './audit-columns.tsx';
import { ChangeList } from './change-list.tsx';

/** One entry of the trail in full. */
export function AuditDrawer({ row, onClose }: { row: AuditRow | null; onClose: () => void }) {
  const title = row ? `第 ${row.seq} 条：${actionTitle(row.action)}` : '操作日志';
  return (
    <DetailDrawer open={row !== null} title={title} onClose={onClose}>
      {row ? (
        <>
          <Facts>
            <Fact name="时间">{timeText(row.at)}</Fact>
            <Fact name="操作人">{row.actor}</Fact>
            <Fact name="对象">{row.subject}</Fact>
            <Fact name="理由">{row.reason}</Fact>
            <Fact name="校验值">
              <Digest value={row.hash} label="这一条的校验值" />
            </Fact>
          </Facts>
          <Facts title="变化">
            <ChangeList before={row.before} after={row.after} />
          </Facts>
        </>
      ) : null}
    </DetailDrawer>
  );
}
