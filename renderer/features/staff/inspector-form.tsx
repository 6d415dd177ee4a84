import { absenceKinds } from '#domain/vocabulary/absence-kind.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { recusalKinds } from '#domain/vocabulary/recusal-kind.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import {
  ChoiceField,
  DayField,
  NumberField,
  PhoneField,
  TextField,
  TickField,
  WordsField,
} from '../../ui/form/form-fields.tsx';
import { FormGroup, FormRows } from '../../ui/form/form-rows.tsx';
import { type InspectorValues, inputOf, newInspector, valuesOf } from './inspector-values.ts';

interface InspectorFormProps {
  /** Null for somebody new. */
  readonly id: number | null;
  readonly onClose: () => void;
}

/** Enters somebody new, or changes everything that is kept of an inspector; always with a reason. */
export function InspectorForm({ id, onClose }: InspectorFormProps) {
  const found = useQuery('inspector.get', { id: id ?? 1, on: today() }, { enabled: id !== null });
  if (id !== null && found.data?.id !== id) return null;
  const masked = id === null ? null : (found.data?.phone ?? null);
  const values = id === null || !found.data ? newInspector : valuesOf(found.data);
  return <Filled key={id ?? 'new'} {...{ id, values, masked, onClose }} />;
}

interface FilledProps extends InspectorFormProps {
  readonly values: InspectorValues;
  readonly masked: string | null;
}

function Filled({ id, values, masked, onClose }: FilledProps) {
  const save = useCommand('inspector.save', { done: id === null ? '已登记。' : `已保存：${values.name}` });
  return (
    <FormDrawer
      draft={`inspector/${id ?? 'new'}`}
      title={id === null ? '登记执法检查人员' : `修改：${values.name}`}
      lead="从保存时起影响以后的抽取；已经完成的抽取不变。"
      values={values}
      running={save.running}
      onSave={async (entered, reason) => (await save.run(inputOf(id, entered, reason))) !== null}
      onClose={onClose}
    >
      <FormGroup title="基本情况">
        <TextField name="name" label="姓名" required most={40} />
        <TextField name="unit" label="所在单位" required />
        <TextField name="post" label="职务（职级）" most={40} />
        <ChoiceField name="staffKind" label="人员类别" entries={staffKinds} />
        <ChoiceField name="status" label="状态" entries={inspectorStatuses} />
        <DayField name="statusOn" label="状态从哪天起" />
        <PhoneField masked={masked} />
        <TickField name="notOwnArea" label="不抽本辖区的对象" />
        <WordsField name="fields" label="执法领域/业务专长" />
        <WordsField name="qualifications" label="专业资质" />
        <WordsField name="itemScope" label="可检查事项范围" />
      </FormGroup>
      <Certificates />
      <Absences />
      <Recusals />
      <Trainings />
    </FormDrawer>
  );
}

const newCertificate = { type: '行政执法证', number: null, issuer: null, from: null, until: null };

function Certificates() {
  const blank = { ...newCertificate, openEnded: false, enforcement: true };
  return (
    <FormRows name="certificates" title="证件" unit="证件" blank={blank}>
      {field => (
        <>
          <TextField name={field('type')} label="证件种类" required most={40} />
          <TextField name={field('number')} label="证件号" />
          <TextField name={field('issuer')} label="发证机关" />
          <DayField name={field('from')} label="有效期起" />
          <DayField name={field('until')} label="有效期至" />
          <TickField name={field('openEnded')} label="长期有效" />
          <TickField name={field('enforcement')} label="是行政执法证件" />
        </>
      )}
    </FormRows>
  );
}

function Absences() {
  const blank = { kind: 'leave', from: null, to: null, reason: '' };
  return (
    <FormRows name="absences" title="请假、借调、培训（这些日子不派出）" unit="时段" blank={blank}>
      {field => (
        <>
          <ChoiceField name={field('kind')} label="种类" entries={absenceKinds} />
          <DayField name={field('from')} label="从" required />
          <DayField name={field('to')} label="至（不填为未定）" />
          <TextField name={field('reason')} label="说明" most={200} />
        </>
      )}
    </FormRows>
  );
}

function Recusals() {
  const blank = { kind: 'object', subject: '', reason: '', from: null, to: null };
  return (
    <FormRows name="recusals" title="回避范围" unit="回避" blank={blank}>
      {field => (
        <>
          <ChoiceField name={field('kind')} label="回避什么" entries={recusalKinds} />
          <TextField name={field('subject')} label="名称、代码或辖区" required most={200} />
          <TextField name={field('reason')} label="回避理由" most={200} />
          <DayField name={field('from')} label="从（不填为一直）" />
          <DayField name={field('to')} label="至（不填为一直）" />
        </>
      )}
    </FormRows>
  );
}

function Trainings() {
  const blank = { on: null, course: '', hours: null, result: '' };
  return (
    <FormRows name="trainings" title="培训记录" unit="培训" blank={blank}>
      {field => (
        <>
          <DayField name={field('on')} label="日期" required />
          <TextField name={field('course')} label="课程" required most={100} />
          <NumberField name={field('hours')} label="学时" />
          <TextField name={field('result')} label="结果" most={40} />
        </>
      )}
    </FormRows>
  );
}
