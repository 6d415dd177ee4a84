import { Form, Input, Radio, Select } from 'antd';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { Sheet } from '../../ui/page.tsx';
import { Count, Days, Lines, required, SmallPool } from './profile-fields.tsx';
import styles from './profile-form.module.css';

/** How long a result may wait, and where it is made public. */
export function LimitSheet({ source }: { source: string }) {
  return (
    <Sheet title="公示与期限">
      <div className={styles.fields}>
        <Days name="disclosureWorkingDays" label="检查结束后公示期限" min={1} max={120} source={source} />
        <Days name="dueSoonWorkingDays" label="提前提醒" min={0} max={60} />
        <Form.Item
          name="planDueMonthDay"
          label="年度计划截止（月-日）"
          rules={[{ pattern: /^\d\d-\d\d$/, message: '请写成 01-31 的样子。' }]}
        >
          <Input className={styles.number ?? ''} />
        </Form.Item>
        <Form.Item name="disclosurePlatform" label="公示平台" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}

/** What a draw asks of the room and of the lists. */
export function DrawSheet() {
  return (
    <Sheet title="抽取">
      <div className={styles.fields}>
        <Count name="teamSize" label="每组检查人员（人）" min={2} max={10} />
        <Count name="inspectorCap" label="每人最多任务" min={1} max={1000} />
        <Count name="reserve" label="递补户数" min={0} max={50} />
        <SmallPool />
        <Form.Item name="baseQualification" label="基本资格" rules={[required]}>
          <Input />
        </Form.Item>
        <Form.Item name="drawableStates" label="可抽取的登记状态" rules={[required]} className={styles.wide ?? ''}>
          <Select
            mode="multiple"
            options={registrationStates.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="projectInspectors"
          label="投影检查人员姓名"
          getValueProps={(shown?: boolean) => ({ value: shown ?? true })}
        >
          <Radio.Group
            options={[
              { value: true, label: '全名' },
              { value: false, label: '只显示姓' },
            ]}
          />
        </Form.Item>
        <Lines name="replaceReasons" label="递补理由" />
      </div>
    </Sheet>
  );
}

/** What stands on every 检查通知书. */
export function NoticeSheet() {
  return (
    <Sheet title="检查通知书">
      <div className={styles.fields}>
        <Lines name="noticeBasis" label="检查依据" />
        <Lines name="noticeMaterials" label="应准备的材料" />
        <Form.Item name="objectionTerm" label="异议期限" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}
