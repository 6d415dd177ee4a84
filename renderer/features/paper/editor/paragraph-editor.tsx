import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import type { HeadingLevel } from '#domain/document/heading-level.ts';
import type { ContentParagraph, ContentPart } from '#domain/document/paper-content.ts';
import { ownText } from '../edits/outline.ts';
import { pasteLines, setLevel, typeText } from '../edits/part-edits.ts';
import { keyOfPart } from '../edits/part-key.ts';
import { useEditor } from './editor-context.tsx';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './part-editor.module.css';
import { useParagraphKeys, usePartEdit } from './use-paragraph-keys.ts';

/** With `typing`, changes that follow each other are one step of Ctrl+Z. */
export type PartsChange = (parts: readonly ContentPart[], typing?: string) => void;

interface ParagraphEditorProps {
  readonly part: ContentParagraph;
  readonly parts: readonly ContentPart[];
  readonly place: number;
  /** Written for the person: 一、 */
  readonly number: string;
  readonly onChange: PartsChange;
}

const levelNames = ['正文', '一、', '（一）', '1.', '（1）'] as const;

/** One paragraph: its level, its number, and its text. */
export function ParagraphEditor({ part, parts, place, number, onChange }: ParagraphEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const key = keyOfPart(part);
  const { caretWish } = useEditor();
  const onKeyDown = useParagraphKeys(parts, place, onChange);
  const edit = usePartEdit(onChange);
  useLayoutEffect(() => {
    const { current: wish } = caretWish;
    if (wish?.key !== key || !field.current) return;
    caretWish.current = null;
    field.current.focus();
    field.current.setSelectionRange(wish.caret, wish.caret);
  });
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    const said = lines.map(line => line.trim()).filter((line, at) => line !== '' || at === 0);
    if (said.length < 2) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    edit(pasteLines(parts, place, selectionStart, selectionEnd, said));
  };
  return (
    <div className={styles.paragraph} data-level={part.level ?? 0}>
      <select
        className={styles.level}
        aria-label={`第 ${place + 1} 段的层级`}
        tabIndex={-1}
        value={part.level ?? 0}
        onChange={event => {
          const level = Number(event.target.value);
          onChange(setLevel(parts, place, level === 0 ? undefined : (level as HeadingLevel)));
        }}
      >
        {levelNames.map((name, level) => (
          <option key={name} value={level}>
            {name}
          </option>
        ))}
      </select>
      <span className={styles.number}>{number}</span>
      <MergeFieldText
        label={number === '' ? `第 ${place + 1} 段` : `第 ${place + 1} 段 ${number}`}
        className={styles.ownText}
        value={ownText(part)}
        inputRef={field}
        onChange={text => onChange(typeText(parts, place, text), `paragraph ${key}`)}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
    </div>
  );
}
