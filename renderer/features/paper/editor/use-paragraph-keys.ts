import type { KeyboardEvent } from 'react';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { joinParagraph, movePart, type PartEdit, removePart, shiftLevel, splitParagraph } from '../edits/part-edits.ts';
import { keyOfPart } from '../edits/part-key.ts';
import { useEditor } from './editor-context.tsx';

type Field = HTMLTextAreaElement;
type Change = (parts: readonly ContentPart[]) => void;

/** Does an edit and puts the caret where it says. */
export function usePartEdit(onChange: Change): (edit: PartEdit) => void {
  const { caretWish } = useEditor();
  return ({ parts, place, caret }) => {
    const part = parts[place];
    if (part) caretWish.current = { key: keyOfPart(part), caret };
    onChange(parts);
  };
}

/** What the keys do in a paragraph: Enter splits, Backspace at the head joins, Tab changes the level, Alt with an arrow moves it. */
export function useParagraphKeys(parts: readonly ContentPart[], place: number, onChange: Change) {
  const edit = usePartEdit(onChange);
  const goTo = (field: Field, direction: 1 | -1) => {
    const fields = [...(field.closest('[data-parts]')?.querySelectorAll<Field>('textarea') ?? [])];
    const next = fields[fields.indexOf(field) + direction];
    if (!next) return;
    const caret = direction > 0 ? 0 : next.value.length;
    next.focus();
    next.setSelectionRange(caret, caret);
  };
  const head = (caret: number) => ({ place, caret });
  const backspace = () => {
    const joined = joinParagraph(parts, place);
    if (joined) return edit(joined);
    const part = parts[place];
    const empty = part?.kind === 'paragraph' && part.text === '';
    if (empty && place > 0) edit({ parts: removePart(parts, place), ...head(0), place: place - 1 });
  };
  const joinNext = () => {
    const joined = joinParagraph(parts, place + 1);
    if (joined) edit(joined);
  };

  return (event: KeyboardEvent<Field>) => {
    // Keys that belong to the input method: they choose a word, and do nothing to the paragraph.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const field = event.currentTarget;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const deeds: Readonly<Record<string, readonly [boolean, () => void]>> = {
      Enter: [bare, () => edit(splitParagraph(parts, place, start, end))],
      Backspace: [bare && start === 0 && end === 0, backspace],
      Delete: [bare && start === value.length, joinNext],
      Tab: [bare, () => edit({ parts: shiftLevel(parts, place, event.shiftKey ? -1 : 1), ...head(start) })],
      Escape: [bare, () => field.closest<HTMLElement>('[data-part]')?.focus()],
      ArrowUp: event.altKey
        ? [true, () => edit({ parts: movePart(parts, place, -1), ...head(start), place: Math.max(place - 1, 0) })]
        : [bare && start === 0 && end === 0, () => goTo(field, -1)],
      ArrowDown: event.altKey
        ? [
            true,
            () =>
              edit({ parts: movePart(parts, place, 1), ...head(start), place: Math.min(place + 1, parts.length - 1) }),
          ]
        : [bare && start === value.length, () => goTo(field, 1)],
    };
    const [applies, deed] = deeds[event.key] ?? [false, null];
    if (!applies || !deed) return;
    event.preventDefault();
    deed();
  };
}
