import { Form, Input, InputNumber, Radio } from 'antd';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';

const terms = [
  { name: 'decideWorkingDays', label: '确定处置措施', unit: '工作日', max: 365 },
  { name: 'correctionDays', label: '责令改正的期限', unit: '天', max: 365 },
  { name: 'reinspectWorkingDays', label: '收到整改报告后复查', unit: '工作日', max: 365 },
  { name: 'listingWorkingDays', label: '列入经营异常名录', unit: '工作日', max: 365 },
  { name: 'policeDecideDays', label: '移送公安：负责人决定', unit: '天', max: 365 },
  { name: 'policeSendHours', label: '移送公安：决定后送出', unit: '小时', max: 240 },
  { name: 'policeReplyDays', label: '移送公安：公安机关答复', unit: '天', max: 365 },
  { name: 'referralReplyDays', label: '其他移送：请对方答复', unit: '工作日', max: 365 },
] as const;

/** How long each step of the 后续处置 may take. */
export function FollowUpSheet() {
  return (
    <Sheet title="后续处置">
      <div className={styles.fields}>
        {terms.map(({ name, label, unit, max }) => (
          <Form.Item key={name} name={['followUpRule', name]} label={label} rules={[required]}>
            <InputNumber min={1} max={max} precision={0} suffix={unit} className={styles.number ?? ''} />
          </Form.Item>
        ))}
        <Form.Item name={['followUpRule', 'correctionDayKind']} label="责令改正按">
          <Radio.Group
            options={[
              { value: 'calendar', label: '自然日' },
              { value: 'working', label: '工作日' },
            ]}
          />
        </Form.Item>
        <Form.Item name={['followUpRule', 'source']} label="依据" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}
