import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { type ChosenPlace, PlaceFields } from './place-fields.tsx';

/** The paper that is to be sealed, and how many of its kind the same task has. */
interface AskedPaper {
  readonly id: number;
  readonly title: string;
  readonly kind: string;
}

interface RequestDialogProps {
  readonly paper: AskedPaper;
  /** The task whose papers of this kind can be asked for together. */
  readonly taskId: number | null;
  readonly onClose: () => void;
}

interface Values {
  readonly whole: boolean;
  readonly seals: number[];
  readonly way: InputOf<'seal.request'>['way'];
  readonly seam: 'none' | 'every' | 'fronts';
  readonly where: 'paper' | 'hand';
  readonly place?: ChosenPlace;
  readonly copies: number;
  readonly purpose: string;
}

const ways = [
  { value: 'overprint', label: '套印（印章印进 PDF 的副本）' },
  { value: 'wet', label: '实盖（在纸上盖章，只登记）' },
];
const places = [
  { value: 'paper', label: '文书里的盖章位' },
  { value: 'hand', label: '自己指定（没有盖章位的文书）' },
];
const usualSeal = { widthMillimetres: 42, heightMillimetres: 42 };
const seams = [
  { value: 'none', label: '不盖' },
  { value: 'every', label: '盖在每一页（单面印）' },
  { value: 'fronts', label: '盖在单数页（双面印）' },
];

/** Asks for a seal on a paper: whoever keeps the seal uses it after somebody else has agreed. */
export function RequestDialog({ paper, taskId, onClose }: RequestDialogProps) {
  const { data } = useQuery('seal.list', {});
  const request = useCommand('seal.request', { done: '已申请，经审批后由印章保管人用印。' });
  const [form] = Form.useForm<Values>();
  const way = Form.useWatch('way', form);
  const where = Form.useWatch('where', form);
  const place = Form.useWatch('place', form);
  const chosen = Form.useWatch('seals', form);
  const active = (data?.seals ?? []).filter(({ state }) => state === 'active');
  const submit = async ({ whole, seals, seam, copies, purpose, place: byHand, ...values }: Values) => {
    const choice =
      whole && taskId !== null
        ? { kind: 'task' as const, taskId, paperKind: paper.kind }
        : { kind: 'documents' as const, ids: [paper.id] };
    const isWet = values.way === 'wet';
    const asked = { choice, seals, copies, purpose, way: values.way };
    const seal = { seam: isWet || seam === 'none' ? null : seam, place: isWet ? null : (byHand ?? null) };
    if (await request.run({ ...asked, ...seal })) onClose();
  };
  return (
    <Modal
      open
      title="申请用印"
      okText="申请"
      cancelText="不做了"
      okButtonProps={{ disabled: active.length === 0 }}
      confirmLoading={request.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{active.length === 0 && data ? '还没有登记印章。请先由印章保管人在“用印”里登记。' : paper.title}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          whole: false,
          way: 'overprint',
          seam: 'none',
          where: 'paper',
          copies: 1,
          purpose: '',
          seals: [],
        }}
        onFinish={values => void submit(values)}
      >
        {taskId === null ? null : (
          <Form.Item name="whole" label="文书">
            <Select
              options={[
                { value: false, label: '只这一份' },
                { value: true, label: `这个任务的全部“${paper.kind}”` },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="seals" label="印章" rules={[{ required: true, message: '请选择印章。' }]}>
          <Select
            mode="multiple"
            options={active.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
          />
        </Form.Item>
        <Form.Item name="way" label="方式">
          <Select options={ways} />
        </Form.Item>
        {way === 'wet' ? null : (
          <>
            <Form.Item name="seam" label="骑缝章">
              <Select options={seams} />
            </Form.Item>
            <Form.Item name="where" label="盖章位置">
              <Select options={places} />
            </Form.Item>
            {where === 'hand' ? (
              <PlaceFields place={place} seal={active.find(({ id }) => id === chosen?.[0]) ?? usualSeal} />
            ) : null}
          </>
        )}
        <Form.Item name="copies" label="每件份数" rules={[{ required: true, message: '请填写份数。' }]}>
          <InputNumber min={1} max={9999} precision={0} />
        </Form.Item>
        <Form.Item
          name="purpose"
          label="用印事由"
          rules={[{ required: true, whitespace: true, message: '请填写用印事由。' }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
