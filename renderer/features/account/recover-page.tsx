import { Button, Form, Input } from 'antd';
import { readRecoveryCode } from '#domain/account/recovery-code.ts';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';
import styles from './door.module.css';
import { Door } from './door.tsx';
import { PasswordFields } from './password-fields.tsx';

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly password: string;
}

/** An administrator who has lost his password comes back in with the printed code. */
export function RecoverPage({ onBack }: { readonly onBack: () => void }) {
  const session = usePageSession();
  const recover = useJob('account.recover', { quiet: true });
  const [form] = Form.useForm<Entry>();
  const submit = async ({ code, name, password }: Entry) => {
    const entered = await recover.start({ code, name, password });
    if (entered) session.enter(entered.session, entered.recoveryCode);
  };
  return (
    <Door
      title="用恢复码重设密码"
      lead="只用于系统管理员。恢复码在建立单位时打印，用过一次后换新。"
      state={recover.state}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={values => void submit(values)}>
        <Form.Item
          name="code"
          label="恢复码"
          rules={[
            {
              async validator(_rule, value: string | undefined) {
                if (!readRecoveryCode(value ?? '').ok)
                  throw new Error('恢复码有抄错的地方，请对照纸上的原件逐组核对。');
              },
            },
          ]}
        >
          <Input autoFocus placeholder="5 组，每组 5 位" autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input autoComplete="username" />
        </Form.Item>
        <PasswordFields label="新密码" nameOf={() => form.getFieldValue('name') ?? ''} />
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" loading={recover.running}>
            重设密码
          </Button>
          <Button onClick={onBack}>返回</Button>
        </div>
      </Form>
    </Door>
  );
}
