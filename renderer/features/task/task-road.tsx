import { Alert, Button, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type TaskState, taskStates } from '#domain/dispatch/task-machine.ts';
import { taskSourceTitles } from '#domain/dispatch/task-source.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { dateText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { SavedTask } from './use-task-editor.ts';

/** The road of a task in few steps; each stands for the states that belong to it (domain.md 4.8). */
const road: readonly { readonly title: string; readonly states: readonly TaskState[] }[] = [
  { title: '草稿', states: ['draft'] },
  { title: '审批', states: ['approving', 'ready'] },
  { title: '抽取', states: ['drawing', 'objects-drawn', 'drawn'] },
  { title: '回避与派发', states: ['recusal', 'dispatched'] },
  { title: '检查', states: ['checking', 'recording'] },
  { title: '审核公示', states: ['entered', 'disclosed'] },
  { title: '后续处置', states: ['following'] },
  { title: '完结', states: ['closed'] },
];

/** Where a task is on its road. */
export function TaskRoad({ state }: { state: TaskState }) {
  if (!taskStates.includes(state) || state === 'void') return null;
  const current = road.findIndex(({ states }) => states.includes(state));
  return (
    <Steps
      size="small"
      current={current}
      status={state === 'closed' ? 'finish' : 'process'}
      items={road.map(({ title }) => ({ title }))}
    />
  );
}

/** An urgent check that was drawn before its approval stands out until somebody approves it (事后补批). */
export function ApprovalNote({ task }: { task: SavedTask }) {
  if (task.approval !== 'afterwards') return null;
  const by = task.approveBy === null ? '' : `，最迟 ${dateText(task.approveBy)}`;
  return (
    <Alert type="error" showIcon title={`紧急检查，还没有补办审批${by}`} description={task.origin.urgentReason ?? ''} />
  );
}

/** Where a task comes from, who inspects, and how it was approved. */
export function OriginFacts({ task }: { task: SavedTask }) {
  const { origin } = task;
  return (
    <Facts title="来源和审批">
      <Fact name="来源">{`${taskSourceTitles[origin.source]}${origin.sourceText === '' ? '' : `：${origin.sourceText}`}`}</Fact>
      <Fact name="计划行">{task.planLine}</Fact>
      <Fact name="检查主体">{origin.subject === '' ? '本单位' : origin.subject}</Fact>
      <Fact name="批准日期">{task.approvedOn ? dateText(task.approvedOn) : null}</Fact>
      <Fact name="紧急检查的理由">{origin.urgentReason}</Fact>
      <Fact name="完结">{task.closedAt ? dateText(task.closedAt.slice(0, 10)) : null}</Fact>
    </Facts>
  );
}

/** What is done about a task beside its next step: its scheme, its way back to the draft, its end. */
export function RoadDeeds({ task }: { task: SavedTask }) {
  const navigate = useNavigate();
  const may = useRights();
  const scheme = useCommand('task.scheme', { done: '已起草抽查工作方案。' });
  const reopen = useCommand('task.reopen', { done: '任务已退回草稿，改好后重新提交审批。' });
  const close = useCommand('task.close', { done: '任务已完结。' });
  const [asking, setAsking] = useState(false);
  const { id, schemePaperId, state } = task;
  const draft = async () => {
    const made = await scheme.run({ id, issuedOn: today() });
    if (made) navigate(addresses.paper(made.paperId));
  };
  const takeBack = async (reason: string) => {
    if (await reopen.run({ id, reason })) setAsking(false);
  };
  return (
    <>
      {schemePaperId !== null && may('paper.get') ? (
        <Button onClick={() => navigate(addresses.paper(schemePaperId))}>抽查工作方案</Button>
      ) : null}
      {schemePaperId === null && may('task.scheme') && state !== 'void' && state !== 'closed' ? (
        <Button loading={scheme.running} onClick={() => void draft()}>
          起草方案
        </Button>
      ) : null}
      {state === 'ready' && may('task.reopen') ? <Button onClick={() => setAsking(true)}>退回草稿…</Button> : null}
      {(state === 'disclosed' || state === 'following') && may('task.close') ? (
        <Button loading={close.running} onClick={() => void close.run({ id })}>
          完结
        </Button>
      ) : null}
      <ReasonDialog
        open={asking}
        title={`把任务 ${task.number} 退回草稿`}
        consequence="原来的批准不再算数，改好以后须重新提交审批。"
        confirm="退回"
        running={reopen.running}
        onConfirm={reason => void takeBack(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
