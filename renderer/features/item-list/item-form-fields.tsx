import { Checkbox, Form, Input, Select } from 'antd';
import { formatRatioRule } from '#domain/ratio/ratio-rule.ts';
import { readRatio } from '#domain/ratio/ratio-text.ts';
import { checkMethods } from '#domain/vocabulary/check-method.ts';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { DayInput } from '../document/day-input.tsx';
import type { ItemFields } from './item-form-values.ts';
import styles from './item-list.module.css';

interface FieldsProps {
  readonly values: ItemFields;
  readonly change: (part: Partial<ItemFields>) => void;
}

type TextField = {
  [Key in keyof ItemFields]: ItemFields[Key] extends string ? Key : never;
}[Exclude<keyof ItemFields, 'itemClass'>];

interface TextProps extends FieldsProps {
  readonly field: TextField;
  readonly label: string;
  readonly required?: boolean;
  /** A text of several lines. */
  readonly rows?: number;
  readonly hint?: string | undefined;
}

function Text({ values, change, field, label, required = false, rows, hint }: TextProps) {
  const id = `item-${field}`;
  const value = values[field];
  return (
    <Form.Item label={label} htmlFor={id} required={required} className={rows ? (styles.wide ?? '') : ''} extra={hint}>
      {rows ? (
        <Input.TextArea
          id={id}
          value={value}
          autoSize={{ minRows: rows, maxRows: 10 }}
          onChange={event => change({ [field]: event.target.value })}
        />
      ) : (
        <Input id={id} value={value} onChange={event => change({ [field]: event.target.value })} />
      )}
    </Form.Item>
  );
}

const options = (entries: readonly { readonly code: string; readonly name: string }[]) =>
  entries.map(({ code, name }) => ({ value: code, label: name }));

const lastDay = '2099-12-31';

function Day({
  values,
  change,
  field,
  label,
}: FieldsProps & { field: 'validFrom' | 'validTo' | 'disclosedOn'; label: string }) {
  const id = `item-${field}`;
  return (
    <Form.Item label={label} htmlFor={id}>
      <DayInput id={id} value={values[field] ?? ''} max={lastDay} onChange={day => change({ [field]: day || null })} />
    </Form.Item>
  );
}

/** How the ratio that is being typed would be computed. */
function ratioHint(text: string): string | undefined {
  const { rule } = readRatio(text);
  if (rule === null) return undefined;
  return rule.kind === 'text' ? '不能计算，按文字保留；抽取时须手工填写户数。' : `按此计算：${formatRatioRule(rule)}`;
}

/** What an item is and by what law: the upper part of the form. */
export function MainFields(props: FieldsProps) {
  const { values, change } = props;
  return (
    <div className={styles.grid}>
      <Text {...props} field="category" label="抽查类别" required />
      <Text {...props} field="name" label="抽查事项" required />
      <Text {...props} field="subItem" label="抽查子项" />
      <Text {...props} field="code" label="事项编码" hint="留空则使用内部编号。" />
      <Text {...props} field="externalCode" label="上级/公示系统事项代码" />
      <Text {...props} field="department" label="责任部门/股室" />
      <Form.Item label="事项类别">
        <Select
          aria-label="事项类别"
          value={values.itemClass}
          options={options(itemClasses)}
          onChange={itemClass => change({ itemClass })}
        />
      </Form.Item>
      <Form.Item label="检查方式">
        <Select
          aria-label="检查方式"
          mode="tags"
          value={[...values.methods]}
          options={options(checkMethods)}
          onChange={methods => change({ methods })}
        />
      </Form.Item>
      <Text {...props} field="subject" label="检查主体（层级）" />
      <Text {...props} field="objectScope" label="检查对象" rows={1} />
      <Text {...props} field="basis" label="检查依据（一行一条）" rows={2} hint="没有检查依据的事项不能发布。" />
      <Text {...props} field="content" label="检查内容（一行一条，录入结果时对照）" rows={3} />
      <Text {...props} field="guide" label="抽查工作指引（录入结果时显示）" rows={3} />
    </div>
  );
}

/** How much, how often, with whom and since when: the lower part of the form. */
export function TermFields(props: FieldsProps) {
  const { values, change } = props;
  return (
    <div className={styles.grid}>
      <Text {...props} field="ratioText" label="抽查比例" hint={ratioHint(values.ratioText)} />
      <Text {...props} field="frequencyText" label="抽查频次" />
      <Text {...props} field="staffRequirement" label="检查人员要求" />
      <Form.Item label="双随机例外">
        <Select
          aria-label="双随机例外"
          allowClear
          placeholder="不是例外"
          value={values.drawExemption}
          options={options(drawExemptions)}
          onChange={drawExemption => change({ drawExemption: drawExemption ?? null })}
        />
      </Form.Item>
      <Form.Item label="配合部门（逐个按回车）">
        <Select
          aria-label="配合部门"
          mode="tags"
          open={false}
          suffixIcon={null}
          value={[...values.partners]}
          onChange={partners => change({ partners, joint: values.joint || partners.length > 0 })}
        />
      </Form.Item>
      <Form.Item label="归入">
        <Checkbox checked={values.joint} onChange={event => change({ joint: event.target.checked })}>
          可联合抽查
        </Checkbox>
        <Checkbox checked={values.keySupervision} onChange={event => change({ keySupervision: event.target.checked })}>
          重点监管事项
        </Checkbox>
      </Form.Item>
      <Day {...props} field="validFrom" label="生效日期" />
      <Day {...props} field="validTo" label="失效日期" />
      <Day {...props} field="disclosedOn" label="公示日期" />
      <Text {...props} field="disclosedAt" label="公示网址" />
      <Text {...props} field="remark" label="备注" />
    </div>
  );
}
