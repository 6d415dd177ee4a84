import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { LabelledDay } from './labelled-day.tsx';

type ObjectDetail = OutputOf<'object.get'>;
type Level = InputOf<'object.classify'>['level'];

const levelOptions = riskClasses.map(({ code, name }) => ({ value: code, label: name }));

function ClassDialog({ detail, onClose }: { detail: ObjectDetail; onClose: () => void }) {
  const [field, setField] = useState('');
  const [level, setLevel] = useState<Level>('A');
  const [on, setOn] = useState<string>(today());
  const classify = useCommand('object.classify', { done: `已评定：${detail.name}` });
  const confirm = async (reason: string) => {
    if (await classify.run({ id: detail.id, field: field.trim(), level, on, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`评定风险等级：${detail.name}`}
      consequence="评定记入该对象的风险记录；下次导入日期更新的分类结果时以导入的为准。"
      confirm="保存"
      running={classify.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="专业领域（空着为通用信用风险等级）">
        <Input aria-label="专业领域" value={field} maxLength={40} onChange={event => setField(event.target.value)} />
      </Form.Item>
      <Form.Item label="等级">
        <Select aria-label="等级" value={level} onChange={setLevel} options={levelOptions} />
      </Form.Item>
      <LabelledDay id="class-on" label="分类日期" value={on} onChange={setOn} />
    </ReasonDialog>
  );
}

function ListDialog({ detail, onClose }: { detail: ObjectDetail; onClose: () => void }) {
  const lists = useQuery('profile.get', {}).data?.objectLists ?? [];
  const [list, setList] = useState<string | null>(null);
  const [from, setFrom] = useState<string>(today());
  const [to, setTo] = useState('');
  const enlist = useCommand('object.enlist', { done: `已保存：${detail.name}` });
  const choose = (code: string) => {
    setList(code);
    const standing = detail.lists.find(entry => entry.list === code && entry.now);
    if (standing) setFrom(standing.from);
  };
  const confirm = async (reason: string) => {
    if (list === null) return;
    if (await enlist.run({ id: detail.id, list, from, to: to === '' ? null : to, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`列入或移出名单：${detail.name}`}
      consequence="已在名单里的，填移出日期即为移出；哪些名单从抽取中剔除由方案规定。"
      confirm="保存"
      running={enlist.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="名单" required>
        <Select
          aria-label="名单"
          value={list}
          onChange={choose}
          options={lists.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <LabelledDay id="list-from" label="列入日期" value={from} onChange={setFrom} />
      <LabelledDay id="list-to" label="移出日期（空着为在名单）" value={to} onChange={setTo} />
    </ReasonDialog>
  );
}

/** Classes and lists given to one object by hand. */
export function AttachObject({ detail }: { detail: ObjectDetail }) {
  const [asking, setAsking] = useState<'class' | 'list' | null>(null);
  const close = () => setAsking(null);
  return (
    <May call="object.classify">
      <Space>
        <Button onClick={() => setAsking('class')}>评级</Button>
        <Button onClick={() => setAsking('list')}>名单</Button>
      </Space>
      {asking === 'class' ? <ClassDialog detail={detail} onClose={close} /> : null}
      {asking === 'list' ? <ListDialog detail={detail} onClose={close} /> : null}
    </May>
  );
}
