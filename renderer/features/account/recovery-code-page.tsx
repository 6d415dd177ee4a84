import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { usePageSession } from '../../data/page-session-context.tsx';
import styles from './door.module.css';
import { Door } from './door.tsx';

/** The recovery code, shown this once: on paper it lets an administrator back in who has lost his password. */
export function RecoveryCodePage({ code }: { readonly code: string }) {
  const { bureau } = useWorkspace();
  const session = usePageSession();
  const [kept, setKept] = useState(false);
  return (
    <Door
      title="请打印恢复码"
      lead={`${bureau.name}。系统管理员忘记密码时，凭恢复码可以重设密码。它只显示这一次，程序里不保存；请打印或抄写后锁入保险柜，不要存在电脑里。`}
    >
      <p className={styles.code}>{code}</p>
      <p className={styles.lead}>使用一次后作废，程序会给出新的恢复码。</p>
      <div className={styles.buttons}>
        <Button onClick={() => window.print()}>打印</Button>
        <Checkbox checked={kept} onChange={event => setKept(event.target.checked)}>
          已打印或抄写
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={() => session.codeWasPrinted()}>
          开始工作
        </Button>
      </div>
    </Door>
  );
}
