import styles from './outcome-choice.module.css';
import type { OutcomeChoice as Choice, OutcomeGroup } from './outcome-choices.ts';

interface OutcomeChoiceProps {
  readonly id: string;
  readonly groups: readonly OutcomeGroup[];
  /** Code of the chosen result, empty while there is none. */
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Id of the radio button of a result. */
export function outcomeInputId(id: string, code: string): string {
  return `${id}-${code}`;
}

type OneProps = Omit<OutcomeChoiceProps, 'groups' | 'problem'> & { readonly choice: Choice };

function One({ id, choice, value, onChange }: OneProps) {
  return (
    <label className={styles.choice}>
      <input
        id={outcomeInputId(id, choice.code)}
        type="radio"
        name={id}
        value={choice.code}
        checked={value === choice.code}
        onChange={() => onChange(choice.code)}
      />
      <span className={styles.words}>{choice.name}</span>
    </label>
  );
}

/** The nine groups of results, each with its number key; the eighth is divided into 合格 and 不合格. */
export function OutcomeChoice({ groups, problem, ...props }: OutcomeChoiceProps) {
  const { id } = props;
  return (
    <div
      className={styles.outcomes}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-required
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
    >
      {groups.map(group => (
        <div key={group.key} className={styles.group}>
          <kbd className={styles.key} title={group.choices.length > 1 ? '再按一次换另一项' : undefined}>
            {group.key}
          </kbd>
          {group.choices.map(choice => (
            <One key={choice.code} {...props} choice={choice} />
          ))}
        </div>
      ))}
    </div>
  );
}
