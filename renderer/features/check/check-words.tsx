import { Input } from 'antd';
import { FormField } from './form-field.tsx';
import { isProblem } from './outcome-choices.ts';
import type { FieldProblems, ResultDraft } from './result-draft.ts';
import { fieldId } from './result-field.ts';

interface CheckWordsProps {
  readonly value: ResultDraft;
  readonly problems: FieldProblems;
  readonly onChange: (part: Partial<ResultDraft>) => void;
}

const longest = 2000;

/** What was found, for the file; and the note, for everybody. */
export function CheckWords({ value, problems, onChange }: CheckWordsProps) {
  const required = isProblem(value.outcome);
  return (
    <>
      <FormField
        id={fieldId('finding')}
        label={required ? '发现的问题（必填）' : '发现的问题'}
        problem={problems.finding}
      >
        <Input.TextArea
          id={fieldId('finding')}
          value={value.finding}
          status={problems.finding === undefined ? '' : 'error'}
          aria-required={required}
          aria-invalid={problems.finding !== undefined}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={longest}
          onChange={event => onChange({ finding: event.target.value })}
        />
      </FormField>
      <FormField id={fieldId('note')} label="备注" hint="会印在公告的备注栏，不要写个人信息。">
        <Input
          id={fieldId('note')}
          value={value.note}
          maxLength={longest}
          onChange={event => onChange({ note: event.target.value })}
        />
      </FormField>
    </>
  );
}
