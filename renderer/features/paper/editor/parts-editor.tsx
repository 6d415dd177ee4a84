import { Button } from 'antd';
import { useMemo } from 'react';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { blankPart } from '../edits/blank-part.ts';
import { headingNumbers } from '../edits/outline.ts';
import { insertPart } from '../edits/part-edits.ts';
import { keyOfPart } from '../edits/part-key.ts';
import { useEditor } from './editor-context.tsx';
import type { PartsChange } from './paragraph-editor.tsx';
import styles from './part-editor.module.css';
import { AddPart } from './part-menu.tsx';
import { PartRow } from './part-row.tsx';

interface PartsEditorProps {
  readonly label: string;
  readonly parts: readonly ContentPart[];
  readonly onChange: PartsChange;
}

/** The parts of a text below each other. */
export function PartsEditor({ label, parts, onChange }: PartsEditorProps) {
  const numbers = useMemo(() => headingNumbers(parts), [parts]);
  const { tables, caretWish } = useEditor();
  const add = (kind: ContentPart['kind']) => {
    const part = blankPart(kind, tables[0]?.source ?? '');
    caretWish.current = { key: keyOfPart(part), caret: 0 };
    onChange(insertPart(parts, parts.length, part));
  };
  return (
    <section className={styles.parts} aria-label={label} data-parts>
      {parts.map((part, place) => (
        <PartRow
          key={keyOfPart(part)}
          part={part}
          parts={parts}
          place={place}
          number={numbers[place] ?? ''}
          onChange={onChange}
        />
      ))}
      <div className={styles.add}>
        <Button size="small" onClick={() => add('paragraph')}>
          加一段
        </Button>{' '}
        <AddPart onAdd={add} />
      </div>
    </section>
  );
}
