import { Input } from 'antd';
import { type RefObject, useState } from 'react';
import styles from './facts.module.css';
import { matchesInitials } from './name-match.ts';

interface KnownFieldsProps {
  readonly known: readonly { readonly name: string; readonly value: string }[];
  readonly insertText: RefObject<((text: string) => void) | null>;
}

const manyFields = 8;

/** What the records say today; a click puts the field where the caret is, and the paper is filled when it is set. */
export function KnownFields({ known, insertText }: KnownFieldsProps) {
  const [text, setText] = useState('');
  const shown = known.filter(({ name, value }) => matchesInitials(`${name} ${value}`, text));
  return (
    <>
      {known.length > manyFields ? (
        <Input
          size="small"
          allowClear
          aria-label="查找记录里的内容"
          placeholder="查找，可用拼音首字母"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      ) : null}
      <ul className={styles.known} aria-label="记录里的内容">
        {shown.map(({ name, value }) => (
          <li key={name}>
            <button
              type="button"
              title={`插入 {${name}}`}
              // The caret stays where it is.
              onMouseDown={event => event.preventDefault()}
              onClick={() => insertText.current?.(`{${name}}`)}
            >
              <span className={styles.knownName}>{name}</span>
              <span className={value === '' ? styles.knownEmpty : styles.knownValue}>
                {value === '' ? '现在没有内容' : value}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
