import { Button } from 'antd';
import { useState } from 'react';
import { notify } from '../../../data/notices.ts';
import { useCommand } from '../../../data/use-command.ts';
import { useJob } from '../../../data/use-job.ts';
import { useQuery } from '../../../data/use-query.ts';
import { DetailDrawer, Fact, Facts } from '../../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { type AccountRow, accountState, isLastAdministrator, type Role, roleTitles } from './account-state.ts';
import styles from './administration.module.css';
import type { HandedPassword } from './handed-password-dialog.tsx';
import { newTemporaryPassword } from './new-temporary-password.ts';

interface AccountDrawerProps {
  readonly row: AccountRow | null;
  readonly rows: readonly AccountRow[];
  readonly roles: readonly Role[];
  readonly onEdit: (row: AccountRow) => void;
  readonly onGiven: (given: HandedPassword) => void;
  readonly onClose: () => void;
}

/** One account, and what an administrator may do with it. */
export function AccountDrawer({ row, rows, roles, onEdit, onGiven, onClose }: AccountDrawerProps) {
  const last = row !== null && isLastAdministrator(row, rows, roles);
  return (
    <DetailDrawer open={row !== null} title={row?.name ?? '账号'} onClose={onClose}>
      {row ? (
        <>
          <Facts>
            <Fact name="状态">
              <StatusMark tone={accountState(row).tone}>{accountState(row).words}</StatusMark>
            </Fact>
            <Fact name="角色">{roleTitles(row.roles, roles)}</Fact>
            <Fact name="最近登录">{row.lastSignIn?.slice(0, 16).replace('T', ' ')}</Fact>
            <Fact name="建立时间">{row.createdAt.slice(0, 16).replace('T', ' ')}</Fact>
          </Facts>
          <div className={styles.deeds}>
            <Button onClick={() => onEdit(row)}>修改…</Button>
            <ResetButton row={row} onGiven={onGiven} />
            {row.state === 'active' ? <DisableButton row={row} last={last} /> : <EnableButton row={row} />}
          </div>
          {last ? (
            <p className={styles.words}>
              {row.name}
              是唯一能管理账号的人，所以不能停用，也不能去掉系统管理员的角色：否则再没有人能建立账号、重置密码。请先给另一个启用的账号加上这个角色。
            </p>
          ) : null}
          <p className={styles.words}>账号不能删除：操作日志里以前的记录要一直能对上人。离岗的人请停用。</p>
        </>
      ) : null}
    </DetailDrawer>
  );
}

function DisableButton({ row, last }: { row: AccountRow; last: boolean }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('account.disable', { done: '账号已停用。' });
  return (
    <>
      <Button disabled={last} onClick={() => setAsking(true)}>
        停用…
      </Button>
      <ReasonDialog
        open={asking}
        title={`停用账号：${row.name}`}
        consequence="停用后不能再登录和审批，正在使用的页面立即退出。以前的记录不变，以后可以再启用。"
        confirm="停用"
        running={command.running}
        onConfirm={async reason => {
          if (await command.run({ id: row.id, reason })) setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function EnableButton({ row }: { row: AccountRow }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('account.enable', { done: '账号已启用。' });
  return (
    <>
      <Button onClick={() => setAsking(true)}>启用…</Button>
      <ReasonDialog
        open={asking}
        title={`启用账号：${row.name}`}
        consequence="启用后用原来的密码登录；忘记密码的，请再重置。"
        confirm="启用"
        running={command.running}
        onConfirm={async reason => {
          if (await command.run({ id: row.id, reason })) setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function ResetButton({ row, onGiven }: { row: AccountRow; onGiven: (given: HandedPassword) => void }) {
  const [asking, setAsking] = useState(false);
  const job = useJob('account.resetPassword');
  const length = useQuery('account.session', {}).data?.password.length ?? 12;
  const reset = async (reason: string) => {
    const password = newTemporaryPassword(length);
    if (!(await job.start({ id: row.id, password, reason }))) return;
    setAsking(false);
    notify({ kind: 'done', sentence: '密码已重置。' });
    onGiven({ name: row.name, password });
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>重置密码…</Button>
      <ReasonDialog
        open={asking}
        title={`重置密码：${row.name}`}
        consequence="原来的密码立即失效，正在使用的页面退出，输错密码的锁定同时解除。新的临时密码只显示一次。"
        confirm="重置密码"
        running={job.running}
        onConfirm={reason => void reset(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
