import type { KeyboardEvent } from 'react';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { blankPart, partNames } from '../edits/blank-part.ts';
import { insertPart, movePart, removePart, replacePart } from '../edits/part-edits.ts';
import { keyOfPart } from '../edits/part-key.ts';
import { BoxesEditor } from './boxes-editor.tsx';
import { DataTableEditor } from './data-table-editor.tsx';
import { useEditor } from './editor-context.tsx';
import { FieldsEditor } from './fields-editor.tsx';
import { ParagraphEditor, type PartsChange } from './paragraph-editor.tsx';
import styles from './part-editor.module.css';
import { PartMenu } from './part-menu.tsx';
import { RemarkEditor } from './remark-editor.tsx';
import { TableEditor } from './table-editor.tsx';

interface PartRowProps {
  readonly part: ContentPart;
  readonly parts: readonly ContentPart[];
  readonly place: number;
  readonly number: string;
  readonly onChange: PartsChange;
}

/** One part with what can be done with it. */
export function PartRow({ part, parts, place, number, onChange }: PartRowProps) {
  const { tables, caretWish } = useEditor();
  const name = `第 ${place + 1} 段`;
  const insert = (kind: ContentPart['kind']) => {
    const added = blankPart(kind, tables[0]?.source ?? '');
    caretWish.current = { key: keyOfPart(added), caret: 0 };
    onChange(insertPart(parts, place + 1, added));
  };
  const moveByKey = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (direction === 0 || !event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    onChange(movePart(parts, place, direction));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The keys are those of the fields within.
    <div
      className={styles.part}
      data-part
      data-text={part.kind === 'paragraph' ? part.text : ''}
      tabIndex={-1}
      onKeyDown={moveByKey}
    >
      {part.kind === 'paragraph' ? (
        <ParagraphEditor {...{ part, parts, place, number, onChange }} />
      ) : (
        <section className={styles.block} aria-label={`${name} ${partNames[part.kind]}`}>
          <Block
            part={part}
            onChange={(next, typing) =>
              onChange(replacePart(parts, place, next), typing ? `${keyOfPart(part)} ${typing}` : undefined)
            }
          />
        </section>
      )}
      <span className={styles.tools}>
        <PartMenu
          name={name}
          first={place === 0}
          last={place === parts.length - 1}
          onMove={direction => onChange(movePart(parts, place, direction))}
          onInsert={insert}
          onRemove={() => onChange(removePart(parts, place))}
        />
      </span>
    </div>
  );
}

interface BlockProps {
  readonly part: Exclude<ContentPart, { kind: 'paragraph' }>;
  readonly onChange: (part: ContentPart, typing?: string) => void;
}

function Block({ part, onChange }: BlockProps) {
  switch (part.kind) {
    case 'remark':
      return <RemarkEditor part={part} onChange={onChange} />;
    case 'table':
      return <TableEditor part={part} onChange={onChange} />;
    case 'data-table':
      return <DataTableEditor part={part} onChange={onChange} />;
    case 'fields':
      return <FieldsEditor part={part} onChange={onChange} />;
    case 'boxes':
      return <BoxesEditor part={part} onChange={onChange} />;
  }
}
