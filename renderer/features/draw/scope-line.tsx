import { Fragment } from 'react';
import type { Stage } from './draw-state.ts';
import { scopeWords } from './scope-words.ts';

interface ScopeLineProps {
  readonly objects: Stage['objects'];
  /** How many stand in the list, and how many are drawn. */
  readonly all: number;
  readonly drawn: number;
}

/** The scope of a draw in words, its numbers in bold. */
export function ScopeLine({ objects, all, drawn }: ScopeLineProps) {
  const parts = scopeWords(objects, all, drawn).split(/([\d,]+)/);
  return parts.map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places.
    return <Fragment key={place}>{place % 2 === 1 ? <strong>{part}</strong> : part}</Fragment>;
  });
}
