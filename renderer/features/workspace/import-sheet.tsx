import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { isLeftState, leftStateFault } from '#domain/registry/import-rule.ts';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';

const notDrawn = {
  validator: (_rule: unknown, word: string | undefined) =>
    word === undefined || isLeftState(word) ? Promise.resolve() : Promise.reject(new Error(leftStateFault)),
};

/** What becomes of those that a complete file no longer names, and how long an import may wait to be looked at. */
export function ImportSheet({ reset }: { reset: ReactNode }) {
  return (
    <Sheet title="导入" extra={reset}>
      <div className={styles.fields}>
        <Form.Item
          name={['importRule', 'leftState']}
          label="离开名录的登记状态"
          rules={[required, { max: 20, message: '不超过 20 个字。' }, notDrawn]}
          extra="完整名单里没有的对象标成这个状态，不删除，也不参加抽取"
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item
          name={['importRule', 'leftLimitPercent']}
          label="标为离开：要求输入户数的比例"
          rules={[required]}
          extra="要标为离开的超过这个比例，须输入户数才能导入"
        >
          <InputNumber min={0} max={100} precision={0} suffix="%" className={styles.number ?? ''} />
        </Form.Item>
        <Form.Item
          name={['importRule', 'lookMinutes']}
          label="核对变化：最长等待"
          rules={[required]}
          extra="没有人继续就自动放弃，不写入名录"
        >
          <InputNumber min={1} max={480} precision={0} suffix="分钟" className={styles.number ?? ''} />
        </Form.Item>
        <Form.Item name={['importRule', 'source']} label="依据" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}
