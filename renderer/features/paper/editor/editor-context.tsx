import { createContext, type RefObject, use } from 'react';
import type { FieldState } from './field-state.ts';

/** Where the caret is to go once the page has been drawn: a part by its key, and the character in its own text. */
export interface CaretWish {
  readonly key: number;
  readonly caret: number;
}

/** What all fields of the editor have in common. */
export interface EditorDesk {
  readonly fieldState: (name: string) => FieldState;
  readonly caretWish: RefObject<CaretWish | null>;
  /** Puts a text where the caret was last. */
  readonly insertText: RefObject<((text: string) => void) | null>;
  /** Data tables that can stand in this paper. */
  readonly tables: readonly {
    readonly source: string;
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: number;
  }[];
}

const EditorContext = createContext<EditorDesk | null>(null);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): EditorDesk {
  const desk = use(EditorContext);
  if (!desk) throw new RangeError('useEditor needs an EditorProvider above it.');
  return desk;
}
