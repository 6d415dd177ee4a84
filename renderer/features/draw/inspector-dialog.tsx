import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { useCommand } from '../../data/use-command.ts';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Afterwards, Standing } from './change-words.ts';
import { ChosenObject } from './chosen-object.tsx';

interface InspectorDialogProps {
  readonly drawId: number;
  readonly after: Afterwards;
  /** The object at which the dialog was opened; null while it is closed. */
  readonly object: Standing | null;
  readonly onClose: () => void;
}

/** Nobody else, in the words of an approval. */
const nobody = '无';

/** 更换检查人员: who cannot go, who else cannot, why, and two who agree; the seed says who comes in. */
export function InspectorDialog({ drawId, after, object, onClose }: InspectorDialogProps) {
  const [absent, setAbsent] = useState('');
  const [others, setOthers] = useState<string[]>([]);
  const command = useCommand('draw.replaceInspector');
  const close = () => {
    setAbsent('');
    setOthers([]);
    onClose();
  };
  const confirm = async (reason: string, details: Readonly<Record<string, string>>) => {
    const { inspector = '', unavailable = nobody } = details;
    const away = unavailable === nobody ? [] : unavailable.split('、');
    const result = await command.run({ drawId, object: details.object ?? '', inspector, unavailable: away, reason });
    if (!result) return;
    notify({ kind: 'done', sentence: `已更换：由${result.in.name}前往。任务单和记录已更新。` });
    close();
  };
  const unavailable = others.toSorted().join('、') || nobody;
  return (
    <GuardedDialog
      open={object !== null}
      title="更换检查人员"
      consequence="缺席或者需要回避的，由可以前往、任务最少的人接替，同样少的由抽取时的种子决定，不能挑选；批准办理之后才公布是谁。"
      confirm="办理更换"
      action="draw.replaceInspector"
      subject={drawId}
      running={command.running}
      details={object && absent !== '' ? { object: object.id, inspector: absent, unavailable } : null}
      fields={<AbsenceFields {...{ after, object, absent, others, setAbsent, setOthers }} />}
      onConfirm={(reason, details) => void confirm(reason, details)}
      onClose={close}
    />
  );
}

interface AbsenceFieldsProps {
  readonly after: Afterwards;
  readonly object: Standing | null;
  readonly absent: string;
  readonly others: string[];
  readonly setAbsent: (id: string) => void;
  readonly setOthers: (ids: string[]) => void;
}

function AbsenceFields({ after, object, absent, others, setAbsent, setOthers }: AbsenceFieldsProps) {
  return (
    <>
      <ChosenObject label="检查对象" object={object} />
      <Form.Item label="不能去的人" required>
        <Radio.Group
          aria-label="不能去的人"
          value={absent}
          options={object?.team.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={event => setAbsent(String(event.target.value))}
        />
      </Form.Item>
      <Form.Item label="其他也不能去的人（没有就不选，记入抽取记录）">
        <Select
          aria-label="其他也不能去的人"
          mode="multiple"
          allowClear
          optionFilterProp="label"
          value={others}
          options={choices(after, object)}
          onChange={setOthers}
        />
      </Form.Item>
    </>
  );
}

/** Everybody on the rosters who is not in the team. */
function choices({ inspectors }: Afterwards, object: Standing | null) {
  const team = new Set(object?.team.map(({ id }) => id));
  return inspectors
    .filter(({ id }) => !team.has(id))
    .map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
}
