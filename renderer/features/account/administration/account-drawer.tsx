import { Button } from 'antd';
import { DetailDrawer, Fact, Facts } from '../../../ui/detail-drawer.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { DisableButton, EnableButton, ResetButton } from './account-deeds.tsx';
import { type AccountRow, accountState, isLastAdministrator, type Role, roleTitles } from './account-state.ts';
import styles from './administration.module.css';
import type { HandedPassword } from './handed-password-dialog.tsx';

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
