import { Form, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

const kinds = ['item-list', 'plan-change', 'scheme', 'draw-list', 'correction', 'stop'] as const;

const terms = [
  { key: 'decideWorkingDays', label: '停止公示申请：受理后办结', unit: '个工作日', least: 1, most: 250 },
  { key: 'objectionWorkingDays', label: '对结果的异议：受理后办结', unit: '个工作日', least: 1, most: 250 },
  { key: 'leastMonths', label: '最短公示期', unit: '个月', least: 0, most: 60 },
  { key: 'mostMonths', label: '最长公示期', unit: '个月', least: 1, most: 120 },
  { key: 'tellWorkingDays', label: '决定后停止、通知和告知平台', unit: '个工作日', least: 1, most: 250 },
] as const;

/** 公示、停止公示: by when what must be public, where, and why it may stay unpublished (domain.md 2.3, 4.12, 4.16). */
export function PublicationSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="公示渠道、各类公示和停止公示" extra={reset}>
      <div className={styles.figures}>
        {kinds.map(kind => (
          <RuleNumber
            key={kind}
            name={['publicationRule', 'days', kind]}
            label={`${publicKindNames[kind]}：形成后`}
            unit="个工作日"
            least={1}
            most={250}
          />
        ))}
        {terms.map(({ key, ...term }) => (
          <RuleNumber key={key} name={['publicationRule', 'stop', key]} {...term} />
        ))}
        <RuleNumber
          name={['publicationRule', 'holidaysFromMonth']}
          label="提醒登记下一年放假安排：从"
          unit="月起"
          least={1}
          most={12}
        />
        <Form.Item name={['publicationRule', 'drawListPublic']} label="抽取名单（任务没有另定时）">
          <Radio.Group
            options={[
              { value: true, label: '公示' },
              { value: false, label: '不公示' },
            ]}
          />
        </Form.Item>
        <Words part="channels" label="公示渠道" />
        <Words part="exemptGrounds" label="不予公示的法定情形" />
        <RuleSource part="publicationRule" />
      </div>
    </Sheet>
  );
}

function Words({ part, label }: { readonly part: 'channels' | 'exemptGrounds'; readonly label: string }) {
  return (
    <Form.Item name={['publicationRule', part]} label={label} className={styles.wide ?? ''} rules={[required]}>
      <Select mode="tags" tokenSeparators={['；', '\n']} />
    </Form.Item>
  );
}
