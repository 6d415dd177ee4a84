import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { planEventName } from '#domain/annual-plan/plan-machine.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Plan } from './plan-words.tsx';

type Event = 'consult' | 'submit' | 'return' | 'adjust' | 'publish' | 'archive';

const consequences: Readonly<Record<Event, string>> = {
  consult: '计划送各部门会商，仍可修改。',
  submit: '提交以后，计划行不能再修改，等待批准；要改先退回。',
  return: '退回以后可以修改，已有的审批申请不再算数。',
  adjust: '已批准的版本保留不变。调整逐处写明理由，批准后成为下一版，并逐处公示。',
  publish: '“公示”里已有这个计划的公示记录，计划转为已公示。',
  archive: '归档以后不能再修改、调整。',
};

/** What may be done with a plan where it stands; the next step of its road is the primary one. */
export function PlanDeeds({ plan }: { plan: Plan }) {
  const [asked, setAsked] = useState<Event | null>(null);
  const [isApproving, setApproving] = useState(false);
  const [isFiling, setFiling] = useState(false);
  const move = useCommand('plan.move');
  const approve = useCommand('plan.approve', { done: '计划已批准。须公示的内容在“公示”里。' });
  const run = async (event: Event, reason: string) => {
    if (await move.run({ id: plan.id, event, reason })) setAsked(null);
  };
  const confirm = async (reason: string) => {
    if (await approve.run({ id: plan.id, reason })) setApproving(false);
  };
  const buttons = plan.events.map((event, place) => {
    const type = place === (plan.events.includes('approve') ? 1 : 0) ? 'primary' : 'default';
    if (event === 'approve') {
      return (
        <May key={event} call="plan.approve">
          <Button type={type} onClick={() => setApproving(true)}>
            批准…
          </Button>
        </May>
      );
    }
    if (event === 'file') {
      return (
        <May key={event} call="plan.file">
          <Button onClick={() => setFiling(true)}>登记备案…</Button>
        </May>
      );
    }
    return (
      <May key={event} call="plan.move">
        <Button onClick={() => setAsked(event)}>{`${planEventName(event)}…`}</Button>
      </May>
    );
  });
  return (
    <>
      {buttons}
      {asked !== null ? (
        <ReasonDialog
          open
          title={`${planEventName(asked)}：${plan.name}`}
          consequence={consequences[asked]}
          confirm={planEventName(asked)}
          running={move.running}
          onConfirm={reason => void run(asked, reason)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      <GuardedDialog
        open={isApproving}
        title={`批准年度计划：${plan.name}`}
        consequence="批准后这一版固定下来，留有校验值；计划和每一处调整都须向社会公示。"
        confirm="批准"
        action="plan.approve"
        subject={plan.id}
        running={approve.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setApproving(false)}
      />
      {isFiling ? <FilingDialog plan={plan} onClose={() => setFiling(false)} /> : null}
    </>
  );
}

/** 备案: with whom and when. */
function FilingDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const proposed = useQuery('profile.get', {}).data?.planRule.filedWith ?? '';
  const command = useCommand('plan.file', { done: '已登记备案。' });
  const [filedWith, setFiledWith] = useState<string | null>(plan.filedWith);
  const [filedOn, setFiledOn] = useState<string | null>(plan.filedOn ?? today());
  const receiver = filedWith ?? proposed;
  const save = async () => {
    if (filedOn && (await command.run({ id: plan.id, filedWith: receiver, filedOn }))) onClose();
  };
  return (
    <Modal
      open
      title={`登记备案：${plan.name}`}
      okText="登记"
      cancelText="取消"
      confirmLoading={command.running}
      okButtonProps={{ disabled: receiver.trim() === '' || !filedOn }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="报送（备案）单位">
          <Input
            aria-label="备案单位"
            value={receiver}
            maxLength={100}
            onChange={event => setFiledWith(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="备案日期" htmlFor="filed-on">
          <DayInput id="filed-on" value={filedOn} onChange={setFiledOn} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
