import { today } from '../../data/today.ts';
import { DayInput } from '../document/day-input.tsx';
import { FormField } from './form-field.tsx';
import { type FieldProblems, type ResultDraft, withCheckedOn } from './result-draft.ts';
import { fieldId } from './result-field.ts';
import styles from './result-form.module.css';

interface CheckDaysProps {
  readonly value: ResultDraft;
  readonly problems: FieldProblems;
  readonly onChange: (part: Partial<ResultDraft>) => void;
}

/** When the check began and when it was finished: the time limit of the disclosure counts from the latter. */
export function CheckDays({ value, problems, onChange }: CheckDaysProps) {
  return (
    <div className={styles.days}>
      <FormField id={fieldId('checkedOn')} label="检查日期" problem={problems.checkedOn}>
        <DayInput
          id={fieldId('checkedOn')}
          value={value.checkedOn}
          max={today()}
          problem={problems.checkedOn}
          onChange={day => onChange(withCheckedOn(value, day))}
        />
      </FormField>
      <FormField id={fieldId('endedOn')} label="完成日期" problem={problems.endedOn}>
        <DayInput
          id={fieldId('endedOn')}
          value={value.endedOn}
          min={value.checkedOn}
          max={today()}
          problem={problems.endedOn}
          onChange={endedOn => onChange({ endedOn })}
        />
      </FormField>
    </div>
  );
}
