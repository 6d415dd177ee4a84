import { Form, Switch } from 'antd';
import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

/** 检查结果: whether it waits for another person's review, how fully it is recorded, how large a file of evidence may be. */
export function ResultSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="检查结果" extra={reset}>
      <div className={styles.figures}>
        <Form.Item
          name={['resultRule', 'reviewNeeded']}
          label="公示前须由另一个人审核"
          valuePropName="checked"
          extra="不须审核的，录入之后就算数。"
        >
          <Switch checkedChildren="须审核" unCheckedChildren="不须审核" />
        </Form.Item>
        <Form.Item
          name={['resultRule', 'fullRecord']}
          label="问题写到具体事项，产品写明检验情况"
          valuePropName="checked"
        >
          <Switch checkedChildren="要写" unCheckedChildren="可以不写" />
        </Form.Item>
        <RuleNumber
          name={['resultRule', 'evidenceMegabytes']}
          label="单个证据文件：不超过"
          unit="MB"
          least={1}
          most={4096}
        />
        <RuleSource part="resultRule" />
      </div>
    </Sheet>
  );
}
