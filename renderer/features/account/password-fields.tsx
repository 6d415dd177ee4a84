import { Form, Input } from 'antd';
import { passwordFault, passwordFaultSentence } from '#domain/account/password-strength.ts';
import { usualSecurity } from '#domain/account/security-rule.ts';
import { useQuery } from '../../data/use-query.ts';

/** A new password, typed twice, with what the rule says of it; `nameOf` tells whose it will be. */
export function PasswordFields({ label = '密码', nameOf }: { label?: string; nameOf: () => string }) {
  const asked = useQuery('account.session', {}).data?.password;
  const { passwordLength, passwordKinds } = usualSecurity;
  const rule = { passwordLength: asked?.length ?? passwordLength, passwordKinds: asked?.kinds ?? passwordKinds };
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={`至少 ${rule.passwordLength} 位，含大写字母、小写字母、数字、符号中的 ${rule.passwordKinds} 种。`}
        rules={[
          {
            async validator(_rule, value: string | undefined) {
              if (!value) throw new Error(`请输入${label}。`);
              const fault = passwordFault(value, rule, nameOf());
              if (fault) throw new Error(passwordFaultSentence(fault, rule));
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={`再输一次${label}`}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            async validator(_rule, value: string | undefined) {
              if (!value) throw new Error(`请再输一次${label}。`);
              if (value !== getFieldValue('password')) throw new Error('两次输入的密码不一致。');
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
