import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { planKinds } from '#domain/annual-plan/plan-kind.ts';
import styles from './plan.module.css';

export type PlanFields = InputOf<'plan.create'>;

interface PlanFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly values: PlanFields;
  readonly running: boolean;
  /** Only year and name are asked for, as for a copy. */
  readonly isShort?: boolean;
  readonly onSave: (fields: PlanFields) => void;
  readonly onClose: () => void;
}

/** What stands in the head of a plan. */
export function PlanForm({ title, confirm, values, running, isShort = false, onSave, onClose }: PlanFormProps) {
  const [fields, setFields] = useState(values);
  const change = (part: Partial<PlanFields>) => setFields(before => ({ ...before, ...part }));
  const isReady = fields.name.trim() !== '' && (isShort || fields.department.trim() !== '') && fields.year >= 2000;
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText="取消"
      width={640}
      confirmLoading={running}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => onSave(fields)}
      onCancel={onClose}
    >
      <Form layout="vertical" requiredMark={false}>
        <div className={styles.pair}>
          <Form.Item label="年度" htmlFor="plan-year">
            <InputNumber
              id="plan-year"
              min={2000}
              max={2100}
              precision={0}
              style={{ width: '100%' }}
              value={fields.year}
              onChange={year => change({ year: year ?? fields.year })}
            />
          </Form.Item>
          <Form.Item label="计划类型">
            <Select
              aria-label="计划类型"
              value={fields.kind}
              disabled={isShort}
              options={planKinds.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={kind => change({ kind })}
            />
          </Form.Item>
        </div>
        <TextItem label="计划名称（必填）" value={fields.name} onChange={name => change({ name })} />
        {isShort ? null : (
          <>
            <TextItem
              label="编制部门（必填）"
              value={fields.department}
              onChange={department => change({ department })}
            />
            <div className={styles.pair}>
              <TextItem
                label="计划编号"
                value={fields.number ?? ''}
                onChange={text => change({ number: text || null })}
              />
              <TextItem
                label="发文字号"
                value={fields.documentNumber ?? ''}
                onChange={text => change({ documentNumber: text || null })}
              />
            </div>
            <TextItem
              label="上级计划编号"
              value={fields.superiorNumber ?? ''}
              onChange={text => change({ superiorNumber: text || null })}
            />
          </>
        )}
      </Form>
    </Modal>
  );
}

function TextItem({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <Form.Item label={label}>
      <Input
        aria-label={label.replace('（必填）', '')}
        value={value}
        maxLength={100}
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
