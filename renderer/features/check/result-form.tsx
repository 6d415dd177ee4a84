import { Alert, Button } from 'antd';
import type { SyntheticEvent } from 'react';
import type { Failure } from '../../data/failure.ts';
import { ConflictNote } from '../result/conflict-note.tsx';
import { ResultMore } from '../result/result-more.tsx';
import { CheckDays } from './check-days.tsx';
import { CheckWords } from './check-words.tsx';
import { FormField } from './form-field.tsx';
import { formKeys } from './form-keys.ts';
import { InspectorChoice } from './inspector-choice.tsx';
import { OutcomeChoice } from './outcome-choice.tsx';
import type { OutcomeGroup } from './outcome-choices.ts';
import type { ResultDraft, TaskSheet } from './result-draft.ts';
import { fieldId, focusField } from './result-field.ts';
import styles from './result-form.module.css';
import { useResultForm } from './use-result-form.ts';

interface ResultFormProps {
  readonly sheet: TaskSheet;
  readonly groups: readonly OutcomeGroup[];
  readonly value: ResultDraft;
  /** Something was typed that is not saved. */
  readonly drafted: boolean;
  readonly saving: boolean;
  /** Whether saving is the one thing to do on this page. */
  readonly primary: boolean;
  /** Puts the keyboard on the results as soon as the form is there. */
  readonly focused: boolean;
  readonly onChange: (draft: ResultDraft) => void;
  readonly onSave: (draft: ResultDraft) => Promise<Failure | null>;
  readonly onGiveUp: () => void;
  /** One sheet on or back, without saving. */
  readonly onMove: (step: 1 | -1) => void;
}

/** The result of one 任务单: what was found, when, by whom; the keyboard is enough, a number key and Enter for most. */
export function ResultForm(props: ResultFormProps) {
  const { sheet, groups, value } = props;
  const { problems, failure, change, save } = useResultForm(props);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const common = { value, problems, onChange: change };
  return (
    <form
      className={styles.form}
      aria-label="检查结果"
      noValidate
      onSubmit={submit}
      onKeyDownCapture={formKeys({
        onSave: () => void save(),
        onMove: props.onMove,
        onBack: () => focusField('outcome', value.outcome),
      })}
    >
      <div className={styles.fields}>
        <FormField id={fieldId('outcome')} label="检查结果" problem={problems.outcome} group>
          <OutcomeChoice
            id={fieldId('outcome')}
            groups={groups}
            value={value.outcome}
            problem={problems.outcome}
            onChange={outcome => change({ outcome })}
          />
        </FormField>
        <div className={styles.rest}>
          <CheckDays {...common} />
          <FormField id={fieldId('inspectorIds')} label="检查人员（至少两人）" problem={problems.inspectorIds}>
            <InspectorChoice
              id={fieldId('inspectorIds')}
              team={sheet.team}
              value={value.inspectorIds}
              on={value.checkedOn}
              problem={problems.inspectorIds}
              onChange={inspectorIds => change({ inspectorIds })}
            />
          </FormField>
          <CheckWords {...common} />
        </div>
      </div>
      <ResultMore sheet={sheet} value={value} outcomeName={code => nameOf(groups, code)} onChange={change} />
      {failure?.code === 'conflict' ? (
        <ConflictNote
          sheet={sheet}
          value={value}
          sentence={failure.sentence}
          onChange={change}
          onGiveUp={props.onGiveUp}
        />
      ) : null}
      {failure && failure.code !== 'conflict' ? <Alert type="error" showIcon title={failure.sentence} /> : null}
      <FormFooter {...props} />
    </form>
  );
}

const nameOf = (groups: readonly OutcomeGroup[], wanted: string) =>
  groups.flatMap(({ choices }) => choices).find(({ code }) => code === wanted)?.name ?? wanted;

function FormFooter({ sheet, saving, primary, drafted, onGiveUp }: ResultFormProps) {
  return (
    <div className={styles.footer}>
      <Button htmlType="submit" type={primary ? 'primary' : 'default'} loading={saving}>
        {sheet.result ? '保存修改' : '保存，到下一张'}
      </Button>
      {drafted ? <Button onClick={onGiveUp}>放弃填写</Button> : null}
      <p className={styles.keys}>数字键选结果，Enter 保存；写字时 Ctrl+Enter 保存，Esc 回到结果。Alt+↑↓ 换一张。</p>
    </div>
  );
}
