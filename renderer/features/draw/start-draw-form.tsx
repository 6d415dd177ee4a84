import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useJob } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { Field } from '../task/field.tsx';
import { lastMeeting, type Meeting, rememberMeeting } from './meeting-memory.ts';
import { lackingOf, type PublicNumber } from './public-number.ts';
import { PublicNumberFields } from './public-number-fields.tsx';
import styles from './start-draw.module.css';

interface MeetingField {
  readonly name: keyof Meeting;
  readonly label: string;
  readonly placeholder: string;
  readonly most: number;
  readonly required: boolean;
}

const fields: readonly MeetingField[] = [
  { name: 'occasion', label: '场合', placeholder: '例如：2026年第四次联席会议', most: 100, required: true },
  { name: 'place', label: '地点（可不填）', placeholder: '例如：局三楼会议室', most: 100, required: false },
  { name: 'host', label: '主持人', placeholder: '', most: 40, required: true },
  { name: 'operator', label: '操作员', placeholder: '', most: 40, required: true },
];

function missingIn(meeting: Meeting): MeetingField | undefined {
  return fields.find(({ name, required }) => required && meeting[name].trim() === '');
}

interface MeetingFieldsProps {
  readonly meeting: Meeting;
  readonly missing: MeetingField | undefined;
  readonly onChange: (meeting: Meeting) => void;
}

function MeetingFields({ meeting, missing, onChange }: MeetingFieldsProps) {
  return fields.map(({ name, label, placeholder, most }, place) => (
    <Field
      key={name}
      id={`meeting-${name}`}
      label={label}
      error={missing?.name === name ? `请填写${label}。` : undefined}
    >
      <Input
        id={`meeting-${name}`}
        autoFocus={place === 0}
        maxLength={most}
        placeholder={placeholder}
        value={meeting[name]}
        onChange={event => onChange({ ...meeting, [name]: event.target.value })}
      />
    </Field>
  ));
}

const formalHint = '冻结后，名单、各等级户数和指纹当众公布，名录库再有变化也不影响本次抽取。承诺之前可以撤回。';
const rehearsalHint =
  '演练走完同样的步骤，画面和公文都标明“演练，不具效力”。编号以 TEST- 开头，另有记录链，任务不变；见证人可以由本机代填。';

/** The entry of a meeting, and freezing the list for it. */
function useFreeze(taskId: number, rehearsal: boolean) {
  const navigate = useNavigate();
  const [meeting, setMeeting] = useState(lastMeeting);
  const [missing, setMissing] = useState<MeetingField | undefined>();
  const [publicNumber, setPublicNumber] = useState<PublicNumber | null>(null);
  const [tried, setTried] = useState(false);
  const freezing = useJob('draw.freezeFrame', { slot: `freeze-${taskId}`, quiet: true });
  const rehearsing = useJob('draw.rehearse', { slot: `rehearse-${taskId}`, quiet: true });
  const job = rehearsal ? rehearsing : freezing;

  const freeze = async (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingIn(meeting);
    setMissing(lacking);
    if (lacking) {
      document.getElementById(`meeting-${lacking.name}`)?.focus();
      return;
    }
    setTried(true);
    if (publicNumber && lackingOf(publicNumber)) return;
    rememberMeeting(meeting);
    const result = await job.start({ taskId, ...meeting, ...(publicNumber ? { publicNumber } : {}) });
    if (!result) return;
    job.clear();
    navigate(addresses.draw(result.drawId));
  };
  return { meeting, setMeeting, missing, publicNumber, setPublicNumber, tried, job, freeze };
}

interface StartDrawFormProps {
  readonly taskId: number;
  /** 演练 instead of a formal draw. */
  readonly rehearsal?: boolean;
  readonly onClose: () => void;
}

/** Occasion and people, then the list is frozen; what keeps it from freezing is said here. */
export function StartDrawForm({ taskId, rehearsal = false, onClose }: StartDrawFormProps) {
  const { meeting, setMeeting, missing, publicNumber, setPublicNumber, tried, job, freeze } = useFreeze(
    taskId,
    rehearsal,
  );
  const { state } = job;
  if (state.step === 'running') {
    return (
      <ProgressPanel
        title="正在冻结名单"
        progress={state.progress}
        cancelling={state.cancelling}
        onCancel={job.cancel}
      />
    );
  }
  return (
    <form className={styles.meeting} onSubmit={event => void freeze(event)} noValidate>
      <p className={styles.hint}>{rehearsal ? rehearsalHint : formalHint}</p>
      <MeetingFields meeting={meeting} missing={missing} onChange={setMeeting} />
      <PublicNumberFields value={publicNumber} tried={tried} onChange={setPublicNumber} />
      {state.step === 'failed' ? (
        <p role="alert" className={styles.refusal}>
          名单没有冻结：{state.failure.sentence}
        </p>
      ) : null}
      <div className={styles.meetingEnd}>
        <Button size="large" onClick={onClose}>
          取消
        </Button>
        <Button size="large" type="primary" htmlType="submit">
          {rehearsal ? '开始演练' : '冻结名单'}
        </Button>
      </div>
    </form>
  );
}
