import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { type DayOffRule, type DeadlineProof, dayOffRules, deadlineProofs } from '#domain/desk/deadline-rule.ts';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

type Deadline = Profile['deadlines']['list'][number];

const dayOffNames: Record<DayOffRule, string> = { stays: '不调整', before: '提前到工作日', after: '顺延到工作日' };

const proofNames: Record<DeadlineProof, string> = {
  none: '由本单位核对',
  plan: '年度计划已批准',
  monthly: '月报已报送',
  'half-year': '半年总结已报送',
  'self-inspection': '自查报告已报送',
  'year-end': '年终报告已报送',
};

const dayOfYear = { pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: '请写成 06-15 的样子。' };

/** The code of a deadline that the bureau adds, which no other has. */
function freeCode(list: readonly Partial<Deadline>[]): string {
  const taken = new Set(list.map(({ code }) => code));
  const codes = Array.from({ length: list.length + 1 }, (_nothing, place) => `own-${place + 1}`);
  return codes.find(code => !taken.has(code)) ?? 'own';
}

/** 年度期限: what is due when in each year, how it gives way to days off, and by what order. */
export function DeadlineSheet({ reset }: { readonly reset: ReactNode }) {
  const form = Form.useFormInstance<Profile>();
  const added = (): Deadline => ({
    code: freeCode(form.getFieldValue(['deadlines', 'list']) ?? []),
    name: '',
    repeats: { every: 'year', on: '' },
    proof: 'none',
    office: '',
    source: '',
  });
  return (
    <Sheet title="年度期限" extra={reset}>
      <p className={styles.note}>
        年度计划的期限在“公示与期限”中填写。这里列其他每年、每月要办的事；每月填 31 日就是月底。
      </p>
      <fieldset className={styles.needs} aria-label="期限">
        <Form.List name={['deadlines', 'list']}>
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }, index) => (
                <div key={key} className={styles.deadline}>
                  <DeadlineFields row={name} place={index + 1} />
                  <Button aria-label={`删去第 ${index + 1} 个期限`} onClick={() => remove(name)}>
                    删去
                  </Button>
                </div>
              ))}
              <Button onClick={() => add(added())}>加一个期限</Button>
            </>
          )}
        </Form.List>
      </fieldset>
      <div className={styles.figures}>
        <Form.Item name={['deadlines', 'dayOff']} label="遇休息日">
          <Select options={dayOffRules.map(value => ({ value, label: dayOffNames[value] }))} />
        </Form.Item>
        <RuleNumber name={['deadlines', 'aheadDays']} label="提前列入工作台" unit="天" least={1} most={180} />
        <Form.Item name={['deadlines', 'holidaysFrom']} label="催录下一年节假日" rules={[dayOfYear]}>
          <Input className={styles.number ?? ''} />
        </Form.Item>
        <RuleSource part="deadlines" />
      </div>
    </Sheet>
  );
}

function DeadlineFields({ row, place }: { readonly row: number; readonly place: number }) {
  const every = Form.useWatch(['deadlines', 'list', row, 'repeats', 'every']) as 'year' | 'month' | undefined;
  return (
    <>
      <Form.Item name={[row, 'code']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'name']} rules={[{ ...required, whitespace: true }]} className={styles.deadlineName ?? ''}>
        <Input maxLength={60} placeholder="要办的事" aria-label={`第 ${place} 个期限的名称`} />
      </Form.Item>
      <Form.Item name={[row, 'repeats', 'every']}>
        <Select
          aria-label={`第 ${place} 个期限的周期`}
          options={[
            { value: 'year', label: '每年' },
            { value: 'month', label: '每月' },
          ]}
        />
      </Form.Item>
      {every === 'month' ? <MonthFields row={row} place={place} /> : <YearField row={row} place={place} />}
      <Form.Item name={[row, 'proof']}>
        <Select
          aria-label={`第 ${place} 个期限的完成凭据`}
          options={deadlineProofs.filter(proof => proof !== 'plan').map(value => ({ value, label: proofNames[value] }))}
        />
      </Form.Item>
      <Form.Item name={[row, 'office']}>
        <Input maxLength={40} placeholder="承办股室" aria-label={`第 ${place} 个期限的承办股室`} />
      </Form.Item>
      <Form.Item
        name={[row, 'source']}
        className={styles.wide ?? ''}
        rules={[{ required: true, whitespace: true, message: '请写明依据，例如本单位的制度或上级的文件。' }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={500}
          placeholder="依据"
          aria-label={`第 ${place} 个期限的依据`}
        />
      </Form.Item>
    </>
  );
}

function YearField({ row, place }: { readonly row: number; readonly place: number }) {
  return (
    <Form.Item name={[row, 'repeats', 'on']} rules={[dayOfYear, required]}>
      <Input placeholder="月-日" aria-label={`第 ${place} 个期限的月日`} />
    </Form.Item>
  );
}

function MonthFields({ row, place }: { readonly row: number; readonly place: number }) {
  return (
    <div className={styles.monthly}>
      <Form.Item name={[row, 'repeats', 'day']}>
        <InputNumber min={1} max={31} precision={0} suffix="日" aria-label={`第 ${place} 个期限的日`} />
      </Form.Item>
      <Form.Item name={[row, 'repeats', 'fromMonth']}>
        <InputNumber min={1} max={12} precision={0} suffix="月起" aria-label={`第 ${place} 个期限的起始月`} />
      </Form.Item>
      <Form.Item name={[row, 'repeats', 'toMonth']}>
        <InputNumber min={1} max={12} precision={0} suffix="月止" aria-label={`第 ${place} 个期限的截止月`} />
      </Form.Item>
    </div>
  );
}
