import { Button } from 'antd';
import { useState } from 'react';
import { notify } from '../../../data/notices.ts';
import { useCommand } from '../../../data/use-command.ts';
import { useJob } from '../../../data/use-job.ts';
import { useQuery } from '../../../data/use-query.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import type { AccountRow } from './account-state.ts';
import type { HandedPassword } from './handed-password-dialog.tsx';
import { newTemporaryPassword } from './new-temporary-password.ts';

interface DeedButtonProps {
  readonly row: AccountRow;
  /** The verb: on the button, at the head of the dialog, and on its button. */
  readonly verb: string;
  /** What is said it is done to: 停用账号, 重置密码. */
  readonly title: string;
  readonly consequence: string;
  readonly disabled?: boolean;
  readonly running: boolean;
  /** Does it; whether it worked. */
  readonly deed: (reason: string) => Promise<boolean>;
}

/** A deed on an account: a button, and the reason that must be given. */
function DeedButton({ row, verb, title, consequence, disabled = false, running, deed }: DeedButtonProps) {
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string) => {
    if (await deed(reason)) setAsking(false);
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => setAsking(true)}>{`${verb}…`}</Button>
      <ReasonDialog
        open={asking}
        title={`${title}：${row.name}`}
        consequence={consequence}
        confirm={verb}
        running={running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

interface DeedProps {
  readonly row: AccountRow;
}

/** `last`: nobody else could manage accounts. */
export function DisableButton({ row, last }: DeedProps & { readonly last: boolean }) {
  const { run, running } = useCommand('account.disable', { done: '账号已停用。' });
  return (
    <DeedButton
      {...{ row, running }}
      verb="停用"
      title="停用账号"
      consequence="停用后不能再登录和审批，正在使用的页面立即退出。以前的记录不变，以后可以再启用。"
      disabled={last}
      deed={async reason => (await run({ id: row.id, reason })) !== null}
    />
  );
}

export function EnableButton({ row }: DeedProps) {
  const { run, running } = useCommand('account.enable', { done: '账号已启用。' });
  return (
    <DeedButton
      {...{ row, running }}
      verb="启用"
      title="启用账号"
      consequence="启用后用原来的密码登录；忘记密码的，请再重置。"
      deed={async reason => (await run({ id: row.id, reason })) !== null}
    />
  );
}

export function ResetButton({ row, onGiven }: DeedProps & { readonly onGiven: (given: HandedPassword) => void }) {
  const job = useJob('account.resetPassword');
  const length = useQuery('account.session', {}).data?.password.length ?? 12;
  const reset = async (reason: string) => {
    const password = newTemporaryPassword(length);
    if (!(await job.start({ id: row.id, password, reason }))) return false;
    notify({ kind: 'done', sentence: '密码已重置。' });
    onGiven({ name: row.name, password });
    return true;
  };
  return (
    <DeedButton
      row={row}
      running={job.running}
      verb="重置密码"
      title="重置密码"
      consequence="原来的密码立即失效，正在使用的页面退出，输错密码的锁定同时解除。新的临时密码只显示一次。"
      deed={reset}
    />
  );
}
