import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { May } from '../../ui/may.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';
import { StepButton } from './step-button.tsx';

/** A county has a few hundred people with certificates. */
const mostPeople = 500;

/** Where no teams exist: other inspectors or a higher cap; the objects stand and only the teams are drawn again. */
export function PlanAgainButton({ stage }: { readonly stage: Stage }) {
  const [open, setOpen] = useState(false);
  return (
    <May call="draw.planAgain">
      <StepButton large onPress={() => setOpen(true)}>
        换人员方案…
      </StepButton>
      {open ? (
        <Modal open title="换人员方案" footer={null} onCancel={() => setOpen(false)}>
          <PlanAgainForm stage={stage} onClose={() => setOpen(false)} />
        </Modal>
      ) : null}
    </May>
  );
}

interface People {
  readonly inspectorUnits: string[];
  readonly inspectorCap: number;
}

function PlanAgainForm({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const draft = useQuery('task.get', { id: stage.taskId }).data?.draft;
  const job = useJob('draw.planAgain', { slot: `plan-again-${stage.drawId}`, quiet: true });
  const [changed, setChanged] = useState<Partial<People>>({});
  const [reason, setReason] = useState('');
  if (!draft) return null;
  const { state } = job;
  if (state.step === 'running') {
    const { progress, cancelling } = state;
    return <ProgressPanel title="正在换人员方案" progress={progress} cancelling={cancelling} onCancel={job.cancel} />;
  }
  const { inspectorUnits, inspectorCap, checkTo } = draft;
  const people = { inspectorUnits, inspectorCap, ...changed };
  const start = async () => {
    if (!(await job.start({ drawId: stage.drawId, ...people, reason: reason.trim() }))) return;
    job.clear();
    onClose();
  };
  return (
    <Form layout="vertical" onFinish={() => void start()}>
      <p className={styles.planHint}>
        抽中的对象不变。方案换版后当众冻结，重新作出承诺、见证、揭示，只匹配检查人员；记录里写明共进行几次抽取。
      </p>
      <PeopleFields
        people={people}
        on={draft.departments.length > 0 ? null : checkTo}
        onChange={change => setChanged({ ...changed, ...change })}
      />
      <Form.Item label="理由（记入抽取记录）" required>
        <Input.TextArea
          aria-label="理由"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </Form.Item>
      {state.step === 'failed' ? (
        <p role="alert" className={styles.planRefusal}>
          {state.failure.sentence}
        </p>
      ) : null}
      <div className={styles.planEnd}>
        <Button onClick={onClose}>不做了</Button>
        <Button type="primary" htmlType="submit" disabled={reason.trim() === ''}>
          冻结新方案
        </Button>
      </div>
    </Form>
  );
}

interface PeopleFieldsProps {
  readonly people: People;
  /** The last day of the checks; null in a joint check, whose departments have named their units. */
  readonly on: string | null;
  readonly onChange: (change: Partial<People>) => void;
}

function PeopleFields({ people, on, onChange }: PeopleFieldsProps) {
  const units = useUnits(on ?? '');
  return (
    <>
      {on === null ? null : (
        <Form.Item label="从哪些单位抽（不选为全部单位）">
          <Select
            aria-label="从哪些单位抽"
            mode="multiple"
            allowClear
            placeholder="全部单位"
            options={units}
            value={people.inspectorUnits}
            onChange={inspectorUnits => onChange({ inspectorUnits })}
          />
        </Form.Item>
      )}
      <Form.Item label="本次每人最多">
        <InputNumber
          aria-label="本次每人最多"
          min={1}
          max={1000}
          precision={0}
          suffix="户"
          value={people.inspectorCap}
          onChange={inspectorCap => onChange(inspectorCap === null ? {} : { inspectorCap })}
        />
      </Form.Item>
    </>
  );
}

/** The units of everybody who could be drawn on the last day of the checks. */
function useUnits(on: string) {
  const filter = { text: '', units: [], drawable: true };
  const { data } = useQuery('inspector.list', { filter, on, after: null, limit: mostPeople }, { enabled: on !== '' });
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { unit } of data?.rows ?? []) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, label: `${value}（可派 ${count} 人）` }));
  }, [data]);
}
