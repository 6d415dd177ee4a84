import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './door.module.css';
import { Door } from './door.tsx';
import { RecoverPage } from './recover-page.tsx';

interface Entry {
  readonly name: string;
  readonly password: string;
}

/** Who are you: a name from the list, and the password. */
export function SignInPage({ demo }: { readonly demo: OutputOf<'account.session'>['demo'] }) {
  const { bureau } = useWorkspace();
  const session = usePageSession();
  const signIn = useJob('account.signIn', { quiet: true });
  const closing = useJob('workspace.close');
  const choices = useQuery('account.choices', {}).data ?? [];
  const [recovering, setRecovering] = useState(false);
  const [form] = Form.useForm<Entry>();
  const enter = async (entry: Entry) => {
    const entered = await signIn.start(entry);
    if (entered) session.enter(entered.session);
    else form.resetFields(['password']);
  };
  if (recovering) return <RecoverPage onBack={() => setRecovering(false)} />;
  return (
    <Door
      title="登录"
      lead={bureau.name}
      state={signIn.state}
      others={
        <>
          <Button type="link" size="small" onClick={() => setRecovering(true)}>
            管理员忘记密码，用恢复码重设
          </Button>
          <Button type="link" size="small" loading={closing.running} onClick={() => void closing.start({})}>
            换一个单位
          </Button>
        </>
      }
    >
      {demo ? <p className={styles.demo}>演示单位：可选任一角色试用，密码都是 {demo.password}</p> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={values => void enter(values)}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请选择您的姓名。' }]}>
          <Select
            showSearch
            placeholder="请选择"
            options={choices.map(({ name, roles }) => ({ value: name, label: `${name}（${roles.join('、')}）` }))}
          />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.running}>
          登录
        </Button>
      </Form>
    </Door>
  );
}
