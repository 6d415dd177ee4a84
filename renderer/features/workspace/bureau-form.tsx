import { AutoComplete, Form, type FormInstance, Input, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './bureau-form.module.css';

export type Bureau = InputOf<'bureau.save'>;

const required = (name: string) => ({ required: true, whitespace: true, message: `请填写${name}。` });
const atMost = (max: number) => ({ max, message: `不能超过 ${max} 个字。` });

/** the two forms the joint body has; both are only offered, never forced. */
function officeNames(region: string): string[] {
  return ['联席会议', '领导小组'].map(body => `${region}市场监管领域部门联合“双随机、一公开”监管${body}办公室`);
}

/** 代字: the letters that stand in the numbers of papers. */
function SignFields() {
  return (
    <>
      <Form.Item name="taskSign" label="抽查任务代字" rules={[required('抽查任务代字'), atMost(20)]}>
        <Input placeholder="例如：云市监抽" />
      </Form.Item>
      <Form.Item name="noticeSign" label="检查通知书代字" rules={[required('检查通知书代字'), atMost(20)]}>
        <Input placeholder="例如：云市监检通" />
      </Form.Item>
      <Form.Item name="bulletinSign" label="公告代字" rules={[required('公告代字'), atMost(20)]}>
        <Input placeholder="例如：云市监公" />
      </Form.Item>
    </>
  );
}

/** What stands at the foot of a notice. */
function ContactFields() {
  return (
    <>
      <Form.Item name="phone" label="联系电话" rules={[atMost(40)]}>
        <Input />
      </Form.Item>
      <Form.Item name="address" label="地址" rules={[atMost(100)]}>
        <Input />
      </Form.Item>
    </>
  );
}

/** Whose bureau this is, where, and by which rules it works. */
function NameFields() {
  const profiles = useQuery('profile.choices', {}).data ?? [];
  const region: string = Form.useWatch('region') ?? '';
  return (
    <>
      <Form.Item name="name" label="单位名称" rules={[required('单位名称'), atMost(60)]}>
        <Input placeholder="例如：云河县市场监督管理局" />
      </Form.Item>
      <Form.Item name="region" label="地区" rules={[required('地区'), atMost(40)]}>
        <Input placeholder="例如：云河县" />
      </Form.Item>
      <Form.Item
        name="officeName"
        label="办公室名称"
        rules={[required('办公室名称'), atMost(80)]}
        className={styles.wide ?? ''}
      >
        <AutoComplete
          placeholder="联席会议办公室或领导小组办公室的全称"
          options={officeNames(region.trim()).map(value => ({ value }))}
        />
      </Form.Item>
      <Form.Item
        name="areaCode"
        label="行政区划代码"
        rules={[{ pattern: /^\d{6}$/, required: true, message: '行政区划代码应为 6 位数字。' }]}
      >
        <Input placeholder="6 位数字，例如 371726" inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name="profile"
        label="地区方案"
        rules={[required('地区方案')]}
        extra="期限、抽查比例和用语按所选方案，以后可以修改。"
      >
        <Select
          placeholder="请选择"
          options={profiles.map(({ code, name, source }) => ({ value: code, label: name, title: source }))}
        />
      </Form.Item>
    </>
  );
}

interface BureauFormProps {
  readonly form: FormInstance<Bureau>;
  readonly initial?: Partial<Bureau>;
  readonly onChange?: (values: Bureau) => void;
  readonly onSubmit: (values: Bureau) => void;
}

/** 单位资料: what stands on papers and in numbers. */
export function BureauForm({ form, initial, onChange, onSubmit }: BureauFormProps) {
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ phone: '', address: '', ...initial }}
      onValuesChange={(_changed, values) => onChange?.(values)}
      onFinish={onSubmit}
      className={styles.form ?? ''}
    >
      <NameFields />
      <SignFields />
      <ContactFields />
    </Form>
  );
}
