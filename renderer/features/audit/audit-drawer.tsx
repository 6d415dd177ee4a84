import { Button } from 'antd';
import { actionTitle } from '#domain/audit/action-title.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { AuditRow } from './audit-columns.tsx';
import { ChangeList } from './change-list.tsx';

interface AuditDrawerProps {
  readonly row: AuditRow | null;
  readonly onClose: () => void;
  /** Shows only what happened to the thing that the entry names. */
  readonly onOnly: (subject: string) => void;
}

/** One entry of the trail in full. */
export function AuditDrawer({ row, onClose, onOnly }: AuditDrawerProps) {
  const title = row ? `第 ${row.seq} 条：${actionTitle(row.action)}` : '操作日志';
  const only = row?.subject ? <Button onClick={() => onOnly(row.subject)}>这个对象的全部记录</Button> : null;
  return (
    <DetailDrawer open={row !== null} title={title} onClose={onClose} footer={only}>
      {row ? (
        <>
          <Facts>
            <Fact name="时间">
              {timeText(row.at)}
              {row.clockJumped ? <StatusMark tone="late">时间跳变</StatusMark> : null}
            </Fact>
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
