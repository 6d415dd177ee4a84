import { Segmented } from 'antd';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './paper-editor.module.css';

interface ChoiceTermProps<Choice extends string> {
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** One of a few. */
export function ChoiceTerm<Choice extends string>({ label, options, value, onChange }: ChoiceTermProps<Choice>) {
  return (
    <div className={styles.term}>
      <span className={styles.termName}>{label}</span>
      <Segmented<Choice> size="small" aria-label={label} options={[...options]} value={value} onChange={onChange} />
    </div>
  );
}

interface TextTermProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly hint?: string;
  readonly onChange: (text: string) => void;
}

/** A short text with its name beside it. */
export function TextTerm({ label, value, most, hint = '', onChange }: TextTermProps) {
  return (
    <div className={styles.term}>
      <span className={styles.termName}>{label}</span>
      <MergeFieldText
        label={label}
        place={label}
        className={styles.framed}
        {...{ value, most, onChange }}
        placeholder={hint}
      />
    </div>
  );
}
