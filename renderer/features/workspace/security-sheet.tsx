import type { ReactNode } from 'react';
import { securityLimits } from '#domain/account/security-rule.ts';
import { Sheet } from '../../ui/page.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

interface RuleField {
  readonly name: keyof typeof securityLimits;
  readonly label: string;
  readonly unit: string;
  readonly hint?: string;
}

const fields: readonly RuleField[] = [
  { name: 'passwordLength', label: '密码最少位数', unit: '位' },
  { name: 'passwordKinds', label: '密码含几种字符', unit: '种', hint: '大写、小写、数字、符号中的几种。' },
  { name: 'lockoutFailures', label: '连续输错几次锁定', unit: '次' },
  { name: 'lockoutMinutes', label: '锁定多久', unit: '分钟' },
  { name: 'idleMinutes', label: '无人操作多久锁定页面', unit: '分钟' },
];

/** 账号安全: how strong passwords are, and when an account or a page is locked. */
export function SecuritySheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="账号安全" extra={reset}>
      <p className={styles.note}>锁定的规定从保存时起生效；已有的密码照用，下次修改时按新规定。</p>
      <div className={styles.figures}>
        {fields.map(({ name, ...field }) => (
          <RuleNumber key={name} name={['security', name]} {...field} {...securityLimits[name]} />
        ))}
        <RuleSource part="security" />
      </div>
    </Sheet>
  );
}
