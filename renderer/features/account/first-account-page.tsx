import { Button, Form } from 'antd';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { Door } from './door.tsx';
import { type NewAccount, NewAccountForm } from './new-account-form.tsx';

/** A workspace that was made before there were accounts gets its first one. */
export function FirstAccountPage() {
  const { bureau } = useWorkspace();
  const session = usePageSession();
  const create = useJob('account.createFirst', { quiet: true });
  const [form] = Form.useForm<NewAccount>();
  const submit = async ({ name, password }: NewAccount) => {
    const made = await create.start({ name, password });
    if (made) session.enter(made.session, made.recoveryCode);
  };
  return (
    <Door
      title="建立第一个账号"
      lead={`${bureau.name}的数据还没有账号。您将成为系统管理员，以后可以为同事建立各自的账号。`}
      state={create.state}
    >
      <NewAccountForm form={form} onSubmit={account => void submit(account)} />
      <Button type="primary" block loading={create.running} onClick={form.submit}>
        建立账号
      </Button>
    </Door>
  );
}
