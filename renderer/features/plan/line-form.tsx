import { Form } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { jointCheckKinds } from '#domain/vocabulary/joint-check-kind.ts';
import { useCommand } from '../../data/use-command.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import { ChoiceField, DayField, NumberField, TextField, TickField, WordsField } from '../../ui/form/form-fields.tsx';
import { FormGroup, wideField } from '../../ui/form/form-rows.tsx';
import { ItemsInput } from './items-input.tsx';
import type { Plan, PlanLine } from './plan-words.tsx';
import { RangeInput } from './range-input.tsx';

type Fields = InputOf<'plan.saveLine'>['fields'];

const modes = [
  { code: 'fixed', name: '定项', sort: 1 },
  { code: 'open', name: '不定项', sort: 2 },
] as const;

function blankLine({ year, department }: Plan): Fields {
  return {
    name: '',
    field: '',
    itemClass: null,
    range: null,
    rangeText: '',
    targeted: false,
    itemMode: 'fixed',
    items: [],
    ratioText: '',
    frequencyText: '',
    riskText: '',
    target: null,
    targetReason: '',
    leadDepartment: department,
    departments: [],
    subject: '',
    level: '',
    method: '',
    dateFrom: `${year}-01-01`,
    dateTo: `${year}-12-31`,
    periodText: '',
    office: '',
    jointKind: null,
    campaign: false,
    superiorLine: null,
    remark: '',
  };
}

/** What of a line the form holds. */
function fieldsOf(line: PlanLine): Fields {
  const { id, position, base, baseOn, ruleWords, classes, computed, probability, ...rest } = line;
  const { sinceVersion, cancelledIn, remarks, progress, items, ...fields } = rest;
  return { ...fields, items: items.map(({ itemId, text }) => ({ itemId, text })) };
}

interface LineFormProps {
  readonly plan: Plan;
  /** Null for a new line. */
  readonly line: PlanLine | null;
  readonly onClose: () => void;
}

/** One line of a plan, field by field (domain.md 4.7). */
export function LineForm({ plan, line, onClose }: LineFormProps) {
  const command = useCommand('plan.saveLine', { done: '计划行已保存。' });
  const save = async (fields: Fields, reason: string) => {
    const whole = { ...fields, itemClass: fields.itemClass ?? null, jointKind: fields.jointKind ?? null };
    const target = fields.target ?? null;
    const said = { ...whole, target, superiorLine: fields.superiorLine || null };
    return (await command.run({ planId: plan.id, lineId: line?.id ?? null, fields: said, reason })) !== null;
  };
  const isChange = plan.editing === 'with-reason';
  return (
    <FormDrawer<Fields>
      draft={`plan-line-${plan.id}-${line?.id ?? 'new'}`}
      title={line ? `计划行：${line.name}` : '增加计划行'}
      lead={isChange ? '计划已经批准过：这次调整连同理由须经批准，并向社会公示。' : undefined}
      values={line ? fieldsOf(line) : blankLine(plan)}
      running={command.running}
      onSave={save}
      onClose={onClose}
    >
      <FormGroup title="任务和事项">
        <TextField name="name" label="抽查任务名称" required wide most={120} />
        <Form.Item name="items" label="抽查事项" className={wideField}>
          <ItemsInput day={line?.dateFrom ?? `${plan.year}-01-01`} />
        </Form.Item>
        <TextField name="field" label="抽查领域（行业）" most={100} />
        <ChoiceField name="itemClass" label="事项类别" entries={itemClasses} clearable />
        <ChoiceField name="itemMode" label="定项/不定项" entries={modes} />
        <TickField name="targeted" label="定向抽查" />
        <TickField name="campaign" label="集中抽查" />
      </FormGroup>
      <FormGroup title="对象和比例">
        <TextField name="rangeText" label="抽查对象范围（文字）" wide most={500} />
        <Form.Item name="range" label="名录库范围" className={wideField}>
          <RangeInput />
        </Form.Item>
        <TextField name="ratioText" label="抽查比例" most={300} hint="如 3%、A:1%;B:3%、不少于2所" />
        <TextField name="frequencyText" label="抽查频次" most={100} hint="如 =1、>=1、1次/年" />
        <TextField name="riskText" label="信用风险分类要求" most={300} hint="如 A:1%;B:3%;C:6%;D:20%" />
        <NumberField name="target" label="抽查户数" most={10_000_000} hint="留空则按比例计算" />
        <TextField name="targetReason" label="户数说明" most={300} hint="与计算结果不同时写明，不再自动改" />
      </FormGroup>
      <FormGroup title="时间和部门">
        <DayField name="dateFrom" label="开始日期" />
        <DayField name="dateTo" label="结束日期" />
        <TextField name="periodText" label="抽查时间（文字）" most={100} />
        <TextField name="leadDepartment" label="发起部门" most={100} />
        <WordsField name="departments" label="参与部门" />
        <TextField name="subject" label="检查主体" most={100} />
        <TextField name="office" label="承办股室" most={100} />
        <TextField name="level" label="实施层级和模式" hint="如 县抽县查、市抽县查" />
        <TextField name="method" label="检查方式" most={100} />
        <ChoiceField name="jointKind" label="联查类型" entries={jointCheckKinds} clearable />
        <TextField name="superiorLine" label="上级计划行" most={100} />
        <TextField name="remark" label="备注" wide most={500} lines={1} />
      </FormGroup>
    </FormDrawer>
  );
}
