import { Form, type FormInstance, Input } from 'antd';
import { PasswordFields } from './password-fields.tsx';

export interface NewAccount {
  readonly name: string;
  readonly password: string;
  readonly again: string;
}

interface NewAccountFormProps {
  readonly form: FormInstance<NewAccount>;
  readonly onSubmit: (account: NewAccount) => void;
}

/** Who the first account is for, and its password. */
export function NewAccountForm({ form, onSubmit }: NewAccountFormProps) {
  return (
    <Form
      form={form}
      name="account"
      layout="vertical"
      requiredMark={false}
      onFinish={onSubmit}
      style={{ maxWidth: 368 }}
    >
      <Form.Item
        name="name"
        label="您的姓名"
        rules={[
          { required: true, whitespace: true, message: '请填写您的姓名。' },
          { max: 20, message: '不能超过 20 个字。' },
        ]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <PasswordFields nameOf={() => form.getFieldValue('name') ?? ''} />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </Form>
  );
}
