import { Button, Form, Input } from 'antd';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { Door } from './door.tsx';

/** The page was left alone or locked: its owner's password opens it where it stood. */
export function LockPage({ name }: { readonly name: string }) {
  const session = usePageSession();
  const unlock = useJob('account.unlock', { quiet: true });
  const [form] = Form.useForm<{ password: string }>();
  const open = async (entry: { password: string }) => {
    if (await unlock.start(entry)) session.doubt();
    form.resetFields();
  };
  return (
    <Door
      title="页面已锁定"
      lead={`${name}，请输入密码继续。已填写的内容没有丢失，正在进行的工作没有停止。`}
      state={unlock.state}
      others={
        <Button type="link" size="small" onClick={() => session.leave()}>
          换人登录
        </Button>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={values => void open(values)}>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={unlock.running}>
          解锁
        </Button>
      </Form>
    </Door>
  );
}
