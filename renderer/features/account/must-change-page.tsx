import { Button, Form } from 'antd';
import { notify } from '../../data/notices.ts';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { Door } from './door.tsx';
import { type PasswordChange, PasswordForm } from './password-form.tsx';

/** A password that somebody else has given is changed before anything else is done. */
export function MustChangePage({ name }: { readonly name: string }) {
  const session = usePageSession();
  const change = useJob('account.changePassword', { quiet: true });
  const [form] = Form.useForm<PasswordChange>();
  const submit = async ({ current, password }: PasswordChange) => {
    if (!(await change.start({ current, password }))) return;
    notify({ kind: 'done', sentence: '密码已修改。' });
    session.doubt();
  };
  return (
    <Door
      title="请改成自己的密码"
      lead={`${name}，现在的密码是别人代设的。改成只有您知道的密码后开始工作。`}
      state={change.state}
      others={
        <Button type="link" size="small" onClick={() => session.leave()}>
          换人登录
        </Button>
      }
    >
      <PasswordForm form={form} name={name} onSubmit={values => void submit(values)} />
      <Button type="primary" block loading={change.running} onClick={form.submit}>
        修改密码
      </Button>
    </Door>
  );
}
