import { Form, type FormInstance, Input } from 'antd';
import { PasswordFields } from './password-fields.tsx';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

interface PasswordFormProps {
  readonly form: FormInstance<PasswordChange>;
  readonly name: string;
  readonly onSubmit: (change: PasswordChange) => void;
}

/** One's own password: the old one, and the new one twice. */
export function PasswordForm({ form, name, onSubmit }: PasswordFormProps) {
  return (
    <Form form={form} name="own-password" layout="vertical" requiredMark={false} onFinish={onSubmit}>
      <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码。' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <PasswordFields label="新密码" nameOf={() => name} />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </Form>
  );
}
