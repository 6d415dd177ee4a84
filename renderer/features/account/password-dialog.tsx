import { Form, Modal } from 'antd';
import { notify } from '../../data/notices.ts';
import { useJob } from '../../data/use-job.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { type PasswordChange, PasswordForm } from './password-form.tsx';

interface PasswordDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Changes one's own password without leaving the page. */
export function PasswordDialog({ name, onClose }: PasswordDialogProps) {
  useFocusReturn();
  const change = useJob('account.changePassword');
  const [form] = Form.useForm<PasswordChange>();
  const submit = async ({ current, password }: PasswordChange) => {
    if (!(await change.start({ current, password }))) return;
    notify({ kind: 'done', sentence: '密码已修改，其他窗口需要用新密码重新登录。' });
    onClose();
  };
  return (
    <Modal
      title="修改密码"
      open
      okText="修改密码"
      confirmLoading={change.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <PasswordForm form={form} name={name} onSubmit={values => void submit(values)} />
    </Modal>
  );
}
