import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { type TaskSource, taskSources, taskSourceTitles } from '#domain/dispatch/task-source.ts';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import type { SavedTask } from './use-task-editor.ts';

type Origin = NonNullable<InputOf<'task.save'>['origin']>;

/** 来源和主体: where a draft comes from, who inspects, and why the check cannot wait for its approval. */
export function OriginButton({ task }: { readonly task: SavedTask }) {
  const [asking, setAsking] = useState(false);
  return (
    <May call="task.save">
      <Button onClick={() => setAsking(true)}>来源和主体…</Button>
      {asking ? <OriginDialog task={task} onClose={() => setAsking(false)} /> : null}
    </May>
  );
}

function OriginDialog({ task, onClose }: { readonly task: SavedTask; readonly onClose: () => void }) {
  const [form] = Form.useForm<Origin>();
  const save = useCommand('task.save', { done: '已保存。' });
  const source: TaskSource = Form.useWatch('source', form) ?? task.origin.source;
  const submit = async (values: Origin) => {
    const planLineId = values.source === 'planned' ? task.origin.planLineId : null;
    const origin = { ...values, planLineId, urgentReason: values.urgentReason?.trim() || null };
    if (await save.run({ id: task.id, draft: task.draft, origin })) onClose();
  };
  return (
    <Modal
      open
      title="来源和检查主体"
      okText="保存"
      cancelText="不改了"
      confirmLoading={save.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      {task.planLine === null ? null : <p>{`年度计划：${task.planLine}`}</p>}
      <Form form={form} layout="vertical" initialValues={task.origin} onFinish={values => void submit(values)}>
        <Form.Item name="source" label="来源">
          <Select options={taskSources.map(value => ({ value, label: taskSourceTitles[value] }))} />
        </Form.Item>
        <Form.Item
          name="sourceText"
          label="依据（谁交办，哪份文件）"
          rules={[{ required: source !== 'planned', whitespace: true, message: '请写明依据。' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="subject" label="检查主体（不填就是本单位）">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="urgentReason" label="紧急检查的理由（先抽取、后补办审批时才填）">
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
