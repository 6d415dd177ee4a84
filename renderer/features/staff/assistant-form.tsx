import type { InputOf } from '#contract/contract.ts';
import { assistantEntries, assistantKinds } from '#domain/vocabulary/assistant-kind.ts';
import { useCommand } from '../../data/use-command.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import { ChoiceField, DayField, NumberField, PhoneField, TextField, WordsField } from '../../ui/form/form-fields.tsx';
import { FormGroup, FormRows } from '../../ui/form/form-rows.tsx';
import type { AssistantRow } from './assistant-columns.tsx';

type Values = Omit<InputOf<'assistant.save'>, 'id' | 'reason'>;

const blank: Values = {
  kind: 'expert',
  name: '',
  unit: '',
  code: null,
  qualification: null,
  qualificationNumber: null,
  qualificationUntil: null,
  fields: [],
  contractNumber: null,
  contractFrom: null,
  contractUntil: null,
  funding: null,
  pledgedOn: null,
  entry: null,
  interests: null,
  appraisal: null,
  trainings: [],
  disabledOn: null,
};

function valuesOf(row: AssistantRow | null): Values {
  if (!row) return blank;
  const { id: _, phone: __, updatedAt: ___, ...values } = row;
  return values as Values;
}

function inputOf(values: Values): Values {
  const { phone, ...rest } = values;
  return {
    ...rest,
    unit: rest.unit ?? '',
    entry: rest.entry ?? null,
    trainings: rest.trainings.map(one => ({ ...one, hours: one.hours ?? null, result: one.result ?? '' })),
    ...(phone ? { phone } : {}),
  };
}

/** Enters an expert, an institution or a helper, or changes one; always with a reason. */
export function AssistantForm({ row, onClose }: { row: AssistantRow | null; onClose: () => void }) {
  const save = useCommand('assistant.save', { done: '已保存。' });
  const values = valuesOf(row);
  return (
    <FormDrawer
      draft={`assistant/${row?.id ?? 'new'}`}
      title={row ? `修改：${row.name}` : '登记协助人员或专家'}
      lead="库里的人只能协助，不得实施检查，不会被抽取，也不计入两名检查人员（国办发〔2024〕54号）。"
      values={values}
      running={save.running}
      onSave={async (entered, reason) =>
        (await save.run({ ...inputOf(entered), id: row?.id ?? null, reason })) !== null
      }
      onClose={onClose}
    >
      <FormGroup title="基本情况">
        <ChoiceField name="kind" label="类别" entries={assistantKinds} />
        <TextField name="name" label="姓名（名称）" required />
        <TextField name="unit" label="所在单位" />
        <TextField name="code" label="机构代码（专业机构）" most={40} />
        <ChoiceField name="entry" label="入库方式" entries={assistantEntries} clearable />
        <PhoneField masked={row?.phone ?? null} />
        <DayField name="pledgedOn" label="保密与廉政承诺日期" />
        <DayField name="disabledOn" label="停用日期" />
        <WordsField name="fields" label="专业领域" />
      </FormGroup>
      <FormGroup title="资质与委托">
        <TextField name="qualification" label="资质名称" most={100} />
        <TextField name="qualificationNumber" label="资质编号" />
        <DayField name="qualificationUntil" label="资质有效期至" />
        <TextField name="contractNumber" label="委托合同号" />
        <DayField name="contractFrom" label="合同期限起" />
        <DayField name="contractUntil" label="合同期限止" />
        <TextField name="funding" label="经费来源" />
        <TextField name="interests" label="利益回避声明" most={500} wide />
        <TextField name="appraisal" label="评价" most={500} wide />
      </FormGroup>
      <FormRows name="trainings" title="培训记录" unit="培训" blank={{ on: null, course: '', hours: null, result: '' }}>
        {field => (
          <>
            <DayField name={field('on')} label="日期" required />
            <TextField name={field('course')} label="课程" required most={100} />
            <NumberField name={field('hours')} label="学时" />
            <TextField name={field('result')} label="结果" most={40} />
          </>
        )}
      </FormRows>
    </FormDrawer>
  );
}
