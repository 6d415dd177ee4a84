import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { hasSheets, isBeforeDraw } from '#domain/dispatch/task-machine.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useAreaName } from '../../data/use-area-name.ts';
import { dateText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { DossierButton } from '../desk/dossier-button.tsx';
import { StartDraw } from '../draw/start-draw.tsx';
import { EarlierDraw } from './earlier-draw.tsx';
import styles from './task.module.css';
import { kindNames, kindOf } from './task-kind.ts';
import { ApprovalNote, OriginFacts, RoadDeeds, TaskRoad } from './task-road.tsx';
import { type TaskState, taskStateWords } from './task-state.tsx';
import type { Profile } from './task-values.ts';
import {
  exclusionWords,
  inspectorWords,
  rangeWords,
  roundingWords,
  specialtyWords,
  strataWords,
} from './task-words.ts';
import type { SavedTask } from './use-task-editor.ts';
import { VoidTask } from './void-task.tsx';

interface TaskSummaryProps {
  readonly task: SavedTask;
  readonly profile: Profile;
}

interface Next {
  readonly words: string;
  readonly address: (task: SavedTask) => string;
  /** What it leads to; whoever may not do that finds the records beside it. */
  readonly call: MethodName;
}

const toDraw: Next['address'] = ({ drawId }) => (drawId === null ? addresses.draws : addresses.draw(drawId));
const toCheck: Next['address'] = ({ id }) => addresses.check(id);

/** Where a task goes on, one step for each state; a draft is drawn from here, and a void task goes nowhere. */
const nextSteps: Record<TaskState, Next | null> = {
  draft: null,
  approving: null,
  ready: null,
  'objects-drawn': { words: '重新匹配检查人员', address: toDraw, call: 'draw.planAgain' },
  drawing: { words: '继续抽取', address: toDraw, call: 'draw.commit' },
  drawn: { words: '查看抽取结果并办结', address: toDraw, call: 'draw.close' },
  recusal: { words: '派发任务单', address: task => addresses.dispatch(task.id), call: 'dispatch.move' },
  dispatched: { words: '录入检查结果', address: toCheck, call: 'result.save' },
  recording: { words: '录入检查结果', address: toCheck, call: 'result.save' },
  checking: { words: '录入检查结果', address: toCheck, call: 'result.save' },
  entered: { words: '去公示', address: task => addresses.disclosuresOf(task.id), call: 'disclosure.confirm' },
  disclosed: { words: '查看检查结果', address: toCheck, call: 'assignment.list' },
  following: { words: '查看检查结果', address: toCheck, call: 'assignment.list' },
  closed: { words: '查看检查结果', address: toCheck, call: 'assignment.list' },
  void: null,
};

function Progress({ task }: { task: SavedTask }) {
  return (
    <Facts title="进度">
      <Fact name="抽中">{task.drawn > 0 ? `${numberText(task.drawn)} 户` : null}</Fact>
      <Fact name="已录结果">
        {task.drawn > 0 ? `${numberText(task.entered)} / ${numberText(task.drawn)} 户` : null}
      </Fact>
      <Fact name="公示截止">{task.disclosureDue ? dateText(task.disclosureDue) : null}</Fact>
      {task.voidReason ? <Fact name="作废理由">{task.voidReason}</Fact> : null}
    </Facts>
  );
}

function DrawFacts({ draft, named }: Pick<SavedTask, 'draft' | 'named'>) {
  const nameOfArea = useAreaName();
  return (
    <Facts title="抽取">
      <Fact name="抽取方式">{kindNames[kindOf(draft)]}</Fact>
      {draft.objects === 'named' ? (
        <Fact name="检查对象">{named.map(({ name }) => name).join('\n')}</Fact>
      ) : (
        <Fact name="对象范围">{rangeWords(draft.range, nameOfArea)}</Fact>
      )}
      <Fact name="各等级比例">{strataWords(draft)}</Fact>
      {draft.objects === 'sampled' ? (
        <>
          <Fact name="小数怎么算">{roundingWords(draft)}</Fact>
          <Fact name="递补">{draft.reserve === 0 ? '不递补' : `每个等级 ${draft.reserve} 户`}</Fact>
        </>
      ) : null}
      {draft.objects === 'named' ? null : <Fact name="剔除规则">{exclusionWords(draft)}</Fact>}
      <Fact name="检查人员">{inspectorWords(draft)}</Fact>
      {draft.specialty.length > 0 ? <Fact name="专长要求">{specialtyWords(draft)}</Fact> : null}
      <Fact name="见证人">{`${draft.witnesses} 人`}</Fact>
    </Facts>
  );
}

/** A task that cannot be changed, any more or by whoever looks: what was decided, how far it is, and where it goes on. */
export function TaskSummary({ task, profile }: TaskSummaryProps) {
  const navigate = useNavigate();
  const { draft } = task;
  const next = nextSteps[task.state];
  const may = useRights();
  const isDraft = isBeforeDraw(task.state);
  const isDrawn = !isDraft && task.state !== 'drawing' && task.state !== 'void';
  return (
    <Page
      title={`任务 ${task.number}`}
      state={taskStateWords[task.state].word}
      lead={task.name}
      actions={
        <>
          <RoadDeeds task={task} />
          {isDraft && may('task.save') ? <VoidTask task={task} /> : null}
          {hasSheets(task.state) && task.state !== 'recusal' && may('dispatch.list') ? (
            <Button onClick={() => navigate(addresses.dispatch(task.id))}>派发</Button>
          ) : null}
          {task.drawId !== null && may('draw.stage') ? (
            <Button onClick={() => navigate(toDraw(task))}>抽取记录</Button>
          ) : null}
          {isDrawn && may('assignment.list') ? (
            <Button onClick={() => navigate(toCheck(task))}>检查与结果</Button>
          ) : null}
          {isDrawn && may('document.list') ? (
            <Button onClick={() => navigate(addresses.documentsOf(task.id))}>公文</Button>
          ) : null}
          {isDrawn ? <DossierButton taskId={task.id} assignmentId={null} /> : null}
          {may('audit.list') ? (
            <Button onClick={() => navigate(filterAddress(addresses.audit, { task: [String(task.id)] }))}>
              操作记录
            </Button>
          ) : null}
        </>
      }
      primary={
        isDraft ? (
          <StartDraw task={task} />
        ) : next && may(next.call) ? (
          <Button type="primary" onClick={() => navigate(next.address(task))}>
            {next.words}
          </Button>
        ) : undefined
      }
    >
      {isDraft && task.drawId !== null && may('draw.stage') ? <EarlierDraw drawId={task.drawId} /> : null}
      <ApprovalNote task={task} />
      <Sheet>
        <TaskRoad state={task.state} />
      </Sheet>
      <Sheet>
        <div className={styles.summary}>
          <div>
            <Progress task={task} />
            <OriginFacts task={task} />
            <Facts title="任务">
              <Fact name="所属年度计划">{draft.planName}</Fact>
              <Fact name="检查时间">{`${dateText(draft.checkFrom)}至${dateText(draft.checkTo)}`}</Fact>
              <Fact name="检查方式">{profile.methodNames[draft.method] ?? draft.method}</Fact>
              <Fact name="抽查类型">{draft.targeted ? '定向' : '不定向'}</Fact>
              {draft.itemMode === 'open' ? <Fact name="事项组合">不定项，每户只检查适用的事项</Fact> : null}
              <Fact name="抽查事项">{task.items.map(({ name }) => name).join('\n')}</Fact>
            </Facts>
          </div>
          <DrawFacts draft={draft} named={task.named} />
        </div>
      </Sheet>
    </Page>
  );
}
