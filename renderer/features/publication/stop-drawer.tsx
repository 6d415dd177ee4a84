import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type StopStage, type StopStep, stopBasisNames, stopStepNames } from '#domain/publication/stop-machine.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DayInput } from '../document/day-input.tsx';
import styles from './publication.module.css';
import { StopMark, type StopRow, stopLeft } from './stop-columns.tsx';

type Deed = StopStep | 'granted' | 'refused';

const nextSteps: Readonly<Partial<Record<StopStage, readonly Deed[]>>> = {
  applied: ['accept'],
  accepted: ['refused', 'granted'],
  granted: ['stop'],
  refused: ['notice'],
  stopped: ['notice'],
  noticed: ['synchronize'],
};

const deedName = (deed: Deed): string => {
  if (deed === 'granted') return '准予停止公示…';
  return deed === 'refused' ? '不予停止公示…' : `${stopStepNames[deed]}…`;
};

/** One application, and the step it waits for. */
export function StopDrawer({ row, onClose }: { readonly row: StopRow | null; readonly onClose: () => void }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const writes = useMay('stop.step');
  const deeds = row && writes ? (nextSteps[row.stage] ?? []) : [];
  const footer =
    deeds.length > 0 ? (
      <div className={styles.deeds}>
        {deeds.map(one => (
          <Button key={one} type={one === deeds.at(-1) ? 'primary' : 'default'} onClick={() => setDeed(one)}>
            {deedName(one)}
          </Button>
        ))}
      </div>
    ) : null;
  const end = () => setDeed(null);
  return (
    <DetailDrawer open={row !== null} title={row?.objectName ?? ''} onClose={onClose} footer={footer}>
      {row ? <Detail row={row} /> : null}
      {row && (deed === 'granted' || deed === 'refused') ? (
        <DecideDialog row={row} decision={deed} onClose={end} />
      ) : null}
      {row && deed !== null && deed !== 'granted' && deed !== 'refused' ? (
        <StepDialog row={row} step={deed} onClose={end} />
      ) : null}
    </DetailDrawer>
  );
}

function Detail({ row }: { readonly row: StopRow }) {
  return (
    <>
      <Facts>
        <Fact name="办理情况">
          <StopMark row={row} />
        </Fact>
        <Fact name="下一步截止">
          {row.due === null ? null : `${row.due}${row.provisional ? '（暂定）' : ''}，${stopLeft(row)}`}
        </Fact>
        <Fact name="任务单号">{row.sheetNumber}</Fact>
        <Fact name="结果公示日期">{row.publishedOn}</Fact>
        <Fact name="申请人">{row.applicant}</Fact>
        <Fact name="依据">{stopBasisNames[row.basis]}</Fact>
        <Fact name="材料">{row.materials}</Fact>
        <Fact name="申请日期">{`${row.appliedOn}${row.publicDays === null ? '' : `，已公示 ${row.publicDays} 天`}`}</Fact>
        <Fact name="受理日期">{row.acceptedOn}</Fact>
        <Fact name="决定">{row.decidedOn === null ? null : `${row.decidedOn}，${row.decidedBy ?? ''}`}</Fact>
        <Fact name="决定的理由">{row.decisionReason}</Fact>
        <Fact name="停止公示日期">{row.stoppedOn}</Fact>
        <Fact name="通知当事人">{row.noticedOn}</Fact>
        <Fact name="告知其他平台">{row.synchronizedOn}</Fact>
      </Facts>
      <p>
        <May call="paper.create">
          <Link to={addresses.papers}>起草《停止公示决定》</Link>
          {'　'}
        </May>
        <Link to={addresses.disclosuresOf(row.taskId)}>制作停止公示公告</Link>
      </p>
    </>
  );
}

interface StepDialogProps {
  readonly row: StopRow;
  readonly step: StopStep;
  readonly onClose: () => void;
}

function StepDialog({ row, step, onClose }: StepDialogProps) {
  const take = useCommand('stop.step', { done: `已登记${stopStepNames[step]}。` });
  const [on, setOn] = useState(today);
  return (
    <Modal
      open
      title={`${stopStepNames[step]}：${row.objectName}`}
      okText={stopStepNames[step]}
      cancelText="不做了"
      okButtonProps={{ disabled: on === '' }}
      confirmLoading={take.running}
      onCancel={onClose}
      onOk={async () => {
        if (await take.run({ id: row.id, step, on })) onClose();
      }}
    >
      <Form layout="vertical">
        <Form.Item label="日期" htmlFor="stop-step-on" required>
          <DayInput id="stop-step-on" value={on} min={row.appliedOn} max={today()} onChange={setOn} />
        </Form.Item>
      </Form>
      {step === 'stop' ? <p>停止之后，这一户不再出现在新制作的结果公告里，并须公示停止公示的公告。</p> : null}
    </Modal>
  );
}

interface DecideDialogProps {
  readonly row: StopRow;
  readonly decision: 'granted' | 'refused';
  readonly onClose: () => void;
}

function DecideDialog({ row, decision, onClose }: DecideDialogProps) {
  const decide = useCommand('stop.decide', { done: '已登记决定。' });
  const [on, setOn] = useState(today);
  const name = decision === 'granted' ? '准予停止公示' : '不予停止公示';
  return (
    <ReasonDialog
      open
      title={`${name}：${row.objectName}`}
      consequence={decision === 'granted' ? '准予之后再登记停止公示的日期。' : '结果继续公示，理由要告知申请人。'}
      confirm={name}
      irrevocable
      running={decide.running}
      ready={on !== ''}
      onClose={onClose}
      onConfirm={async reason => {
        if (await decide.run({ id: row.id, decision, on, reason })) onClose();
      }}
    >
      <Form.Item label="决定日期" htmlFor="stop-decided-on" required>
        <DayInput
          id="stop-decided-on"
          value={on}
          min={row.acceptedOn ?? row.appliedOn}
          max={today()}
          onChange={setOn}
        />
      </Form.Item>
    </ReasonDialog>
  );
}
