import { LockOutlined, LogoutOutlined, SwapOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useAccount } from './account-context.tsx';
import styles from './account-menu.module.css';
import { PasswordDialog } from './password-dialog.tsx';

const items = [
  { key: 'password', label: '修改密码' },
  { key: 'lock', label: '锁定页面', icon: <LockOutlined aria-hidden /> },
  { key: 'switch', label: '换人登录', icon: <SwapOutlined aria-hidden /> },
  { key: 'leave', label: '退出登录', icon: <LogoutOutlined aria-hidden /> },
] as const satisfies MenuProps['items'];

/** Who sits here, and the ways to stop sitting here. */
export function AccountMenu() {
  const { who } = useAccount();
  const session = usePageSession();
  const navigate = useNavigate();
  const lock = useCommand('account.lock');
  const signOut = useCommand('account.signOut');
  const [changing, setChanging] = useState(false);
  const leave = async () => {
    await signOut.run({});
    // Even where the core could not note it, nobody goes on under this name.
    session.leave();
  };
  const act = async (key: string) => {
    if (key === 'password') setChanging(true);
    if (key === 'lock') {
      await lock.run({});
      session.doubt();
    }
    if (key === 'switch') await leave();
    if (key === 'leave') {
      await navigate(addresses.desk);
      await leave();
    }
  };
  return (
    <div className={styles.account}>
      <Dropdown
        menu={{ items: [...items], onClick: ({ key }) => void act(key) }}
        trigger={['click']}
        placement="topLeft"
      >
        <button type="button" className={styles.button} title={who.roles.join('、')} aria-label={`账号：${who.name}`}>
          <UserOutlined aria-hidden />
          <span className={styles.words}>
            <span className={styles.name}>{who.name}</span>
            <span className={styles.roles}>{who.roles.join('、')}</span>
          </span>
        </button>
      </Dropdown>
      {changing ? <PasswordDialog name={who.name} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}
