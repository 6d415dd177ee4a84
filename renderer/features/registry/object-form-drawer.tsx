import type { OutputOf } from '#contract/contract.ts';
import { type ObjectForm, objectFormProblems } from '#domain/registry/object-form.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import { ChoiceField, NumberField, PhoneField, TextField } from '../../ui/form/form-fields.tsx';
import { FormGroup } from '../../ui/form/form-rows.tsx';
import { blankForm, type FormField, formFields } from './object-form-fields.ts';

type ObjectDetail = OutputOf<'object.get'>;

interface ObjectFormDrawerProps {
  /** Null for a new object. */
  readonly detail: ObjectDetail | null;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

interface Values extends ObjectForm {
  /** Blank while the number is left as it is. */
  readonly phone: string;
  readonly yearlyCap: number | null;
}

/** One field, judged by the rules of the whole object. */
function ObjectField({ field, before }: { readonly field: FormField; readonly before: ObjectForm | null }) {
  const { key, label, choices, lines } = field;
  const check = (values: object) =>
    objectFormProblems(formOf(values as Values), { today: today(), before }).find(problem => problem.field === key)
      ?.sentence ?? null;
  const shared = { name: key, label, required: field.required === true, wide: field.wide === true, check };
  if (choices) return <ChoiceField {...shared} entries={choices} />;
  return <TextField {...shared} most={lines ? 20_000 : 300} lines={lines} hint={field.hint} />;
}

function formOf({ phone: _, yearlyCap: __, ...form }: Values): ObjectForm {
  return form;
}

/** Enters or changes one object, with a reason. */
export function ObjectFormDrawer({ detail, onClose, onSaved }: ObjectFormDrawerProps) {
  const save = useCommand('object.save', { done: detail ? '已保存修改。' : '已登记。' });
  const before = detail?.form ?? null;
  const submit = async (values: Values, reason: string) => {
    const { phone, yearlyCap } = values;
    const id = detail?.id ?? null;
    const answer = await save.run({ id, form: formOf(values), phone: phone || null, yearlyCap, reason });
    if (answer) onSaved(answer.id);
    return answer !== null;
  };
  return (
    <FormDrawer<Values>
      draft={`object/${detail?.id ?? 'new'}`}
      title={detail ? `修改：${detail.name}` : '登记检查对象'}
      values={{ ...(before ?? blankForm), phone: '', yearlyCap: detail?.yearlyCap ?? null }}
      running={save.running}
      onSave={submit}
      onClose={onClose}
    >
      <FormGroup title="登记事项">
        {formFields.map(field => (
          <ObjectField key={field.key} field={field} before={before} />
        ))}
        <PhoneField masked={detail?.phone ?? null} />
        <NumberField
          name="yearlyCap"
          label="年度检查上限（次）"
          least={1}
          most={100}
          hint="空着则按任务里的上限；两者都有时取小的。"
        />
      </FormGroup>
    </FormDrawer>
  );
}
