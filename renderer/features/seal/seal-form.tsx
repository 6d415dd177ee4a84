import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { largestSeal, smallestSeal, usualDiameter } from '#domain/seal/seal-size.ts';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { kindWords, type SealRow } from './seal-words.ts';

type Values = Omit<InputOf<'seal.save'>, 'id'>;

interface SealFormProps {
  readonly row: SealRow | null;
  readonly keepers: readonly { readonly id: number; readonly name: string }[];
  readonly onClose: () => void;
}

const required = (label: string) => [{ required: true, message: `请填写${label}。` }];
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const shapes = [
  { value: 'round', label: '圆形' },
  { value: 'oval', label: '椭圆形' },
];

/** Enters a seal in the register, or changes it. */
export function SealForm({ row, keepers, onClose }: SealFormProps) {
  const { bureau } = useWorkspace();
  const save = useCommand('seal.save', { done: '已保存。' });
  const [form] = Form.useForm<Values>();
  const shape = Form.useWatch('shape', form);
  const blank = {
    name: '',
    unit: bureau.name,
    kind: 'official',
    shape: 'round',
    widthMillimetres: usualDiameter,
    heightMillimetres: usualDiameter,
    keeperId: keepers[0]?.id,
    beganOn: today(),
  };
  const submit = async (values: Values) => {
    const heightMillimetres = values.shape === 'round' ? values.widthMillimetres : values.heightMillimetres;
    if (await save.run({ ...values, heightMillimetres, id: row?.id ?? null })) onClose();
  };
  return (
    <Modal
      open
      title={row ? `修改：${row.name}` : '登记印章'}
      okText="保存"
      cancelText="不做了"
      confirmLoading={save.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={row ? { ...row, keeperId: row.keeper.id } : blank}
        onFinish={values => void submit(values)}
      >
        <Form.Item name="name" label="印章名称" rules={required('印章名称')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="unit"
          label="所属单位"
          rules={required('所属单位')}
          extra="与公文署名一致才能盖；代其他单位盖章的，公文上须写明“××代章”。"
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label="种类">
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="shape" label="形状">
          <Select options={shapes} />
        </Form.Item>
        <Form.Item
          name="widthMillimetres"
          label={shape === 'oval' ? '宽（毫米）' : '直径（毫米）'}
          rules={required('尺寸')}
        >
          <InputNumber min={smallestSeal} max={largestSeal} step={0.5} precision={1} />
        </Form.Item>
        {shape === 'oval' ? (
          <Form.Item name="heightMillimetres" label="高（毫米）" rules={required('尺寸')}>
            <InputNumber min={smallestSeal} max={largestSeal} step={0.5} precision={1} />
          </Form.Item>
        ) : null}
        <Form.Item name="keeperId" label="保管人" rules={[{ required: true, message: '请选择保管人。' }]}>
          <Select options={keepers.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="beganOn" label="启用日期" rules={required('启用日期')}>
          <DayInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
