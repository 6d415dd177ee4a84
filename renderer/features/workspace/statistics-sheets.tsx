import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { indicatorOf } from '#domain/indicator/indicators.ts';
import { reportKinds } from '#domain/indicator/report-rule.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Sheet } from '../../ui/page.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

interface StatisticsSheetProps {
  readonly profile: Profile;
  readonly reset: ReactNode;
}

/** 统计指标: what documents ask for, and from where on a finding rate suggests another ratio. */
export function IndicatorSheet({ profile, reset }: StatisticsSheetProps) {
  const { targets } = profile.indicatorRule;
  return (
    <Sheet title="统计指标" extra={reset}>
      <div className={styles.figures}>
        <RuleNumber
          name={['indicatorRule', 'yearlyCap']}
          label="重复检查预警：每户一年最多"
          unit="次"
          least={1}
          most={100}
          hint="对象自己登记了上限的按登记的。"
        />
        <RuleNumber
          name={['indicatorRule', 'leastChecks']}
          label="比例建议：检查至少"
          unit="户次"
          least={1}
          most={10_000}
        />
        <RuleNumber
          name={['indicatorRule', 'higherPercent']}
          label="建议提高：发现率达到总体的"
          unit="%"
          least={101}
          most={1000}
        />
        <RuleNumber
          name={['indicatorRule', 'lowerPercent']}
          label="建议降低：发现率不高于总体的"
          unit="%"
          least={0}
          most={99}
        />
        <RuleSource part="indicatorRule" />
      </div>
      <Facts title="文件对指标的要求（只列出，不评分）">
        {targets.map(({ code, text, source }) => (
          <Fact key={`${code} ${source}`} name={`${code} ${indicatorOf(code).name}`}>
            {`${text}。${source}`}
          </Fact>
        ))}
      </Facts>
    </Sheet>
  );
}

const required = { required: true, whitespace: true, message: '请填写报送单位。' };
const monthDay = { pattern: /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30|31)$/, message: '请写成 06-15 的样子。' };

/** 报送: which reports are due on which day, and to whom. */
export function ReportSheet({ profile, reset }: StatisticsSheetProps) {
  return (
    <Sheet title="报送" extra={reset}>
      {profile.reportRule.reports.map(({ kind, due, fromMonth, source }, index) => {
        const name = reportKinds.find(({ code }) => code === kind)?.name ?? kind;
        return (
          <div key={`${kind} ${source}`} className={styles.fields}>
            {due === 'month-end' ? (
              <Form.Item label={`${name}：截止`} extra={source}>
                {`${fromMonth} 月起每月月底，报上个月`}
              </Form.Item>
            ) : (
              <Form.Item
                name={['reportRule', 'reports', index, 'due']}
                label={`${name}：截止（月-日）`}
                rules={[monthDay]}
                extra={source}
              >
                <Input className={styles.number ?? ''} />
              </Form.Item>
            )}
            <Form.Item
              name={['reportRule', 'reports', index, 'receiver']}
              label={`${name}：报送单位`}
              rules={[required]}
            >
              <Input maxLength={60} />
            </Form.Item>
          </div>
        );
      })}
      <div className={styles.fields}>
        <RuleSource part="reportRule" />
      </div>
    </Sheet>
  );
}
