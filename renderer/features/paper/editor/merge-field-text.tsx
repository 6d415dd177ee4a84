import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { textPieces } from '../edits/merge-text.ts';
import { useEditor } from './editor-context.tsx';
import styles from './merge-field-text.module.css';

interface MergeFieldTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly most?: number;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  /** What a finding calls this place. */
  readonly place?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * A text in which merge fields are marked. It is a plain field of the browser, so that every input method, the caret and copying
 * work as they always do; the marks are a copy of the text behind it.
 */
export function MergeFieldText(props: MergeFieldTextProps) {
  const { label, value, onChange, most = 60_000, placeholder, className = '', place, inputRef, ...handlers } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { insertText } = useEditor();
  useImperativeHandle(inputRef, () => field.current as HTMLTextAreaElement, []);
  const insert = (text: string) => {
    const { current } = field;
    if (!current) return;
    const { selectionStart, selectionEnd } = current;
    current.focus();
    current.setRangeText(text, selectionStart, selectionEnd, 'end');
    onChange(current.value);
  };
  const single = (text: string) => text.replaceAll(/[\r\n]+/g, '');
  return (
    <div className={`${styles.text} ${className}`}>
      <div className={styles.marks} aria-hidden>
        <MarkedText text={value} />
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        data-place={place}
        rows={1}
        spellCheck={false}
        value={value}
        maxLength={most}
        placeholder={placeholder}
        onFocus={() => {
          insertText.current = insert;
        }}
        onChange={event => onChange(single(event.target.value))}
        {...handlers}
      />
    </div>
  );
}

function MarkedText({ text }: { text: string }) {
  const { fieldState } = useEditor();
  return textPieces(text).map((piece, place) =>
    piece.field === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: A piece is its place in the text, and holds no state.
      <span key={place}>{piece.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: A piece is its place in the text, and holds no state.
      <mark key={place} className={styles[fieldState(piece.field)]}>
        {piece.text}
      </mark>
    ),
  );
}
