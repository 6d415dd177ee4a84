import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePageSession } from '../../../data/page-session-context.tsx';
import { useJob } from '../../../data/use-job.ts';
import { Sheet } from '../../../ui/page.tsx';
import { useAccount } from '../account-context.tsx';
import { PasswordDialog } from '../password-dialog.tsx';
import styles from './administration.module.css';

/** My own password, and the code on paper that lets an administrator back in. */
export function OwnSecurity() {
  const { who } = useAccount();
  const [changing, setChanging] = useState(false);
  const [renewing, setRenewing] = useState(false);
  return (
    <div className={styles.sheets}>
      <Sheet title="我的密码">
        <p className={styles.words}>修改后，用旧密码登录的其他窗口要重新登录。</p>
        <Button onClick={() => setChanging(true)}>修改我的密码…</Button>
      </Sheet>
      <Sheet title="恢复码">
        <p className={styles.words}>
          系统管理员忘记密码时，凭打印的恢复码重设。纸张遗失或被人看过的，请更换：原来的恢复码立即作废。
        </p>
        <Button onClick={() => setRenewing(true)}>更换恢复码…</Button>
      </Sheet>
      {changing ? <PasswordDialog name={who.name} onClose={() => setChanging(false)} /> : null}
      {renewing ? <RenewDialog onClose={() => setRenewing(false)} /> : null}
    </div>
  );
}

function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const session = usePageSession();
  const renew = useJob('account.renewCode', { quiet: true });
  const [password, setPassword] = useState('');
  const submit = async () => {
    if (password === '' || renew.running) return;
    const made = await renew.start({ password });
    setPassword('');
    // It must be printed before anything else is done, as the first one was.
    if (made) session.showCode(made.recoveryCode);
  };
  return (
    <Modal
      open
      title="更换恢复码"
      okText="更换"
      cancelText="不做了"
      okButtonProps={{ disabled: password === '', loading: renew.running }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p>原来的恢复码立即作废，新的只显示一次，请先准备好打印或抄写。</p>
      <label htmlFor="renew-password">您本人的密码</label>
      <Input.Password
        id="renew-password"
        autoFocus
        autoComplete="off"
        value={password}
        onChange={event => setPassword(event.target.value)}
        onPressEnter={() => void submit()}
      />
      {renew.state.step === 'failed' ? (
        <p role="alert" className={styles.refusal}>
          {renew.state.failure.sentence}
        </p>
      ) : null}
    </Modal>
  );
}
