import { AutoComplete, Form, Input, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { LabelledDay, LabelledDays } from './labelled-day.tsx';
import { everyObject } from './range-address.ts';

export type ObjectChange = InputOf<'object.bulkEdit'>['change'];

/** What is being chosen: everything blank that has not been chosen yet. */
export interface ObjectChoice {
  readonly field: ObjectChange['field'];
  readonly value: string;
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

export const firstChoice = (): ObjectChoice => ({ field: 'station', value: '', list: '', from: today(), to: '' });

const fields: readonly { readonly value: ObjectChange['field']; readonly label: string }[] = [
  { value: 'station', label: '管辖单位' },
  { value: 'state', label: '登记状态' },
  { value: 'risk', label: '通用信用风险等级' },
  { value: 'industry', label: '行业代码' },
  { value: 'area', label: '行政区划代码' },
  { value: 'enlist', label: '列入名单' },
  { value: 'delist', label: '移出名单' },
];

/** The change that has been chosen, or null while something is missing. */
export function changeOf({ field, value, list, from, to }: ObjectChoice): ObjectChange | null {
  const text = value.trim();
  switch (field) {
    case 'enlist':
      return list === '' || from === '' ? null : { field, list, from, to: to === '' ? null : to };
    case 'delist':
      return list === '' || to === '' ? null : { field, list, to };
    case 'risk': {
      const level = riskClasses.find(({ code }) => code === text)?.code;
      return level === undefined || from === '' ? null : { field, value: level, on: from };
    }
    case 'state': {
      const state = registrationStates.find(({ code }) => code === text)?.code;
      return state === undefined ? null : { field, value: state };
    }
    case 'area':
      return /^\d{6}(\d{3}|\d{6})?$/.test(text) ? { field, value: text } : null;
    case 'station':
    case 'industry':
      return text === '' ? null : { field, value: text };
    default:
      return field satisfies never;
  }
}

interface ChoiceProps {
  readonly choice: ObjectChoice;
  readonly change: (part: Partial<ObjectChoice>) => void;
}

/** What is to become of the objects: which field, and its new value. */
export function ObjectChangeFields({ choice, change }: ChoiceProps) {
  const choose = (field: ObjectChange['field']) => change({ ...firstChoice(), field });
  const listed = choice.field === 'enlist' || choice.field === 'delist';
  return (
    <>
      <Form.Item label="改什么">
        <Select aria-label="改什么" value={choice.field} onChange={choose} options={[...fields]} />
      </Form.Item>
      {listed ? <ListFields choice={choice} change={change} /> : <ValueField choice={choice} change={change} />}
    </>
  );
}

function ListFields({ choice, change }: ChoiceProps) {
  const lists = useQuery('profile.get', {}).data?.objectLists ?? [];
  return (
    <>
      <Form.Item label="名单" required>
        <Select
          aria-label="名单"
          value={choice.list || null}
          onChange={list => change({ list })}
          options={lists.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      {choice.field === 'enlist' ? (
        <LabelledDays
          id="bulk-list"
          from={choice.from}
          to={choice.to}
          onFrom={from => change({ from })}
          onTo={to => change({ to })}
        />
      ) : (
        <LabelledDay id="bulk-list-to" label="名单里的最后一天" value={choice.to} onChange={to => change({ to })} />
      )}
    </>
  );
}

const codesOf = (entries: readonly { readonly code: string; readonly name: string }[]) =>
  entries.map(({ code, name }) => ({ value: code, label: name }));

function ValueField({ choice: { field, value, from }, change }: ChoiceProps) {
  const known = useQuery('object.facets', { filter: { ...everyObject } }).data;
  const onChange = (text: string) => change({ value: text });
  if (field === 'state' || field === 'risk') {
    return (
      <>
        <Form.Item label="改为" required>
          <Select
            aria-label="改为"
            value={value || null}
            onChange={onChange}
            options={codesOf(field === 'state' ? registrationStates : riskClasses)}
          />
        </Form.Item>
        {field === 'risk' ? (
          <LabelledDay id="bulk-risk-on" label="分类日期" value={from} onChange={day => change({ from: day })} />
        ) : null}
      </>
    );
  }
  if (field === 'industry') {
    return (
      <Form.Item label="改为" required extra="GB/T 4754，如 F5211">
        <Input aria-label="改为" value={value} maxLength={100} onChange={event => onChange(event.target.value)} />
      </Form.Item>
    );
  }
  const offered = (field === 'station' ? known?.stations : known?.areas) ?? [];
  return (
    <Form.Item label="改为" required extra={field === 'area' ? '6、9 或 12 位数字' : undefined}>
      <AutoComplete
        aria-label="改为"
        value={value}
        onChange={onChange}
        options={offered.filter(one => one.value.includes(value.trim())).map(one => ({ value: one.value }))}
      />
    </Form.Item>
  );
}
