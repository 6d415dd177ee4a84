import { Input } from 'antd';
import { today } from '../../data/today.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import type { Confirmation, ConfirmationProblems } from './confirmation.ts';

interface ConfirmFieldsProps {
  readonly value: Confirmation;
  readonly problems: ConfirmationProblems;
  /** The day the last check ended; nothing can be public before. */
  readonly lastEnd: string | null;
  readonly onChange: (part: Partial<Confirmation>) => void;
}

const mostChannel = 100;
const mostReceipt = 200;

/** When and where it was published, and by what it can be found again. */
export function ConfirmFields({ value, problems, lastEnd, onChange }: ConfirmFieldsProps) {
  return (
    <>
      <FormField id="disclosed-on" label="公示日期" problem={problems.on}>
        <DayInput
          id="disclosed-on"
          value={value.on}
          min={lastEnd ?? undefined}
          max={today()}
          problem={problems.on}
          onChange={on => onChange({ on })}
        />
      </FormField>
      <FormField id="disclosed-at" label="公示渠道" problem={problems.channel}>
        <Input
          id="disclosed-at"
          value={value.channel}
          maxLength={mostChannel}
          status={problems.channel ? 'error' : ''}
          onChange={event => onChange({ channel: event.target.value })}
        />
      </FormField>
      <FormField id="disclosed-by" label="回执编号或网址" problem={problems.receipt}>
        <Input
          id="disclosed-by"
          value={value.receipt}
          maxLength={mostReceipt}
          status={problems.receipt ? 'error' : ''}
          onChange={event => onChange({ receipt: event.target.value })}
        />
      </FormField>
    </>
  );
}
