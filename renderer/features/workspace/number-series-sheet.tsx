import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';
import { RuleSource } from './rule-fields.tsx';

/** 公文代字: how the sign of each purpose ends behind that of the bureau. */
export function NumberSeriesSheet({ profile, reset }: { readonly profile: Profile; readonly reset: ReactNode }) {
  return (
    <Sheet title="公文代字" extra={reset}>
      <p className={styles.note}>
        代字是单位代字加这里的结尾，例如“云市监”加“函”。单个代字可以在“公文—发文字号”里另设。
      </p>
      <div className={styles.figures}>
        {profile.numberSeries.endings.map(({ purpose }, index) => (
          <Form.Item
            key={purpose}
            name={['numberSeries', 'endings', index, 'ending']}
            label={purpose}
            rules={[{ pattern: /^[\u4e00-\u9fa5]{1,10}$/, message: '代字只能是汉字。' }]}
          >
            <Input maxLength={10} className={styles.number ?? ''} />
          </Form.Item>
        ))}
        <RuleSource part="numberSeries" />
      </div>
    </Sheet>
  );
}
