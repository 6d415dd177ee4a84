import { Form, Input } from 'antd';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly extra?: string;
}

/** A backup password; it stays in this field and is kept nowhere. */
export function PasswordField({ label, value, onChange, extra }: PasswordFieldProps) {
  return (
    <Form.Item label={label} extra={extra}>
      <Input.Password
        aria-label={label}
        value={value}
        maxLength={200}
        autoComplete="new-password"
        onChange={event => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
