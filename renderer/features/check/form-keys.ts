import type { KeyboardEvent } from 'react';

interface FormDeeds {
  readonly onSave: () => void;
  /** One sheet on or back. */
  readonly onMove: (step: 1 | -1) => void;
  /** Back to the results, where number keys choose. */
  readonly onBack: () => void;
}

type Deed = keyof FormDeeds;

function deedOf(event: KeyboardEvent): { deed: Deed; step: 1 | -1 } | null {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.nativeEvent.isComposing) return null;
  if (key === 'Enter' && (ctrlKey || metaKey)) return { deed: 'onSave', step: 1 };
  if (altKey && key === 'ArrowDown') return { deed: 'onMove', step: 1 };
  if (altKey && key === 'ArrowUp') return { deed: 'onMove', step: -1 };
  // Escape in a list of choices closes that list.
  const closes = target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
  return key === 'Escape' && !closes ? { deed: 'onBack', step: 1 } : null;
}

/** Ctrl+Enter saves from anywhere in the form, Escape goes back to the results, Alt with the arrows to another sheet. */
export function formKeys(deeds: FormDeeds): (event: KeyboardEvent) => void {
  return event => {
    const found = deedOf(event);
    if (!found) return;
    // Before the field sees it: a list would open, a date would change.
    event.preventDefault();
    event.stopPropagation();
    if (found.deed === 'onMove') deeds.onMove(found.step);
    else deeds[found.deed]();
  };
}
