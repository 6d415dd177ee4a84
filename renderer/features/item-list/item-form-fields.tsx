import { Form, Select } from 'antd';
import { formatRatioRule } from '#domain/ratio/ratio-rule.ts';
import { readRatio } from '#domain/ratio/ratio-text.ts';
import { checkMethods } from '#domain/vocabulary/check-method.ts';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { ChoiceField, DayField, TextField, TickField, WordsField } from '../../ui/form/form-fields.tsx';
import { FormGroup } from '../../ui/form/form-rows.tsx';
import { type ItemFields, itemProblem } from './item-form-values.ts';

const options = checkMethods.map(({ code, name }) => ({ value: code, label: name }));
const long = 20_000;

/** What keeps a field from being saved. */
const checkOf = (field: keyof ItemFields) => (values: object) => {
  const problem = itemProblem(values as ItemFields);
  return problem?.field === field ? problem.sentence : null;
};

/** How the ratio that is being typed would be computed. */
function ratioHint(text: string): string | undefined {
  const { rule } = readRatio(text);
  if (rule === null) return undefined;
  return rule.kind === 'text' ? '不能计算，按文字保留；抽取时须手工填写户数。' : `按此计算：${formatRatioRule(rule)}`;
}

/** What an item is and by what law: the upper part of the form. */
export function MainFields() {
  return (
    <FormGroup title="事项">
      <TextField name="category" label="抽查类别" required most={100} check={checkOf('category')} />
      <TextField name="name" label="抽查事项" required most={200} check={checkOf('name')} />
      <TextField name="subItem" label="抽查子项" most={200} />
      <TextField name="code" label="事项编码" most={32} hint="留空则使用内部编号。" />
      <TextField name="externalCode" label="上级/公示系统事项代码" most={100} />
      <TextField name="department" label="责任部门/股室" most={100} />
      <ChoiceField name="itemClass" label="事项类别" entries={itemClasses} />
      <Form.Item name="methods" label="检查方式">
        <Select mode="tags" options={options} />
      </Form.Item>
      <TextField name="subject" label="检查主体（层级）" most={2000} />
      <TextField name="objectScope" label="检查对象" lines={1} most={2000} wide />
      <TextField
        name="basis"
        label="检查依据（一行一条）"
        lines={2}
        most={long}
        wide
        hint="没有检查依据的事项不能发布。"
      />
      <TextField name="content" label="检查内容（一行一条，录入结果时对照）" lines={3} most={long} wide />
      <TextField name="guide" label="抽查工作指引（录入结果时显示）" lines={3} most={long} wide />
    </FormGroup>
  );
}

/** How much, how often, with whom and since when: the lower part of the form. */
export function TermFields() {
  const ratio = (Form.useWatch('ratioText') as string | undefined) ?? '';
  return (
    <FormGroup title="比例、频次和期限">
      <TextField name="ratioText" label="抽查比例" most={300} hint={ratioHint(ratio)} />
      <TextField name="frequencyText" label="抽查频次" most={100} />
      <TextField name="staffRequirement" label="检查人员要求" most={2000} />
      <ChoiceField name="drawExemption" label="双随机例外" entries={drawExemptions} clearable />
      <WordsField name="partners" label="配合部门" />
      <TickField name="joint" label="可联合抽查" />
      <TickField name="keySupervision" label="重点监管事项" />
      <DayField name="validFrom" label="生效日期" />
      <DayField name="validTo" label="失效日期" check={checkOf('validTo')} />
      <DayField name="disclosedOn" label="公示日期" />
      <TextField name="disclosedAt" label="公示网址" most={500} />
      <TextField name="remark" label="备注" most={2000} wide />
    </FormGroup>
  );
}
