import { Form, Input, InputNumber } from 'antd';
import styles from './profile-form.module.css';

interface RuleNumberProps {
  /** Where it stands in the profile. */
  readonly name: readonly [string, ...string[]];
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** What it means, or why it cannot be less. */
  readonly hint?: string | undefined;
}

/** A whole number of a rule; what lies outside of its limits is said, not quietly put right. */
export function RuleNumber({ name, label, unit, least, most, hint }: RuleNumberProps) {
  return (
    <Form.Item
      name={[...name]}
      label={label}
      extra={hint}
      rules={[
        {
          async validator(_rule, value: number | null) {
            if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return;
            throw new Error(`请填 ${least} 到 ${most} 之间的整数。`);
          },
        },
      ]}
    >
      <InputNumber suffix={unit} className={styles.number ?? ''} />
    </Form.Item>
  );
}

type RulePart =
  | 'security'
  | 'approvals'
  | 'witnessRule'
  | 'areas'
  | 'quality'
  | 'unusedItems'
  | 'publicationRule'
  | 'resultRule'
  | 'indicatorRule'
  | 'reportRule'
  | 'deadlines'
  | 'numberSeries';

/** By what order the figures are as they are; whoever changes them says it here. */
export function RuleSource({ part }: { readonly part: RulePart }) {
  return (
    <Form.Item
      name={[part, 'source']}
      label="依据"
      className={styles.wide ?? ''}
      rules={[{ required: true, whitespace: true, message: '请写明依据，例如本单位的制度或上级的文件。' }]}
    >
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
    </Form.Item>
  );
}
