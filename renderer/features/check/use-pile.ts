import { useRef, useState } from 'react';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import type { TaskSheet } from './result-draft.ts';
import { focusField } from './result-field.ts';
import { countSheets, type SheetShow, sheetShowOf, shownSheets } from './sheet-filter.ts';

export interface Pile {
  readonly show: SheetShow;
  readonly text: string;
  readonly shown: readonly TaskSheet[];
  /** The sheet that is worked on; null when the filter leaves none. */
  readonly current: TaskSheet | null;
  /** Whether the keyboard belongs in the form; whoever searches or walks through the pile keeps it there. */
  readonly inForm: boolean;
  setShow(show: SheetShow): void;
  search(text: string): void;
  clear(): void;
  /** A look at a sheet without leaving the pile. */
  pointAt(sheet: TaskSheet): void;
  /** On with a sheet in the form, whatever is filtered or searched; with none everything stays. */
  workOn(sheet: TaskSheet | null): void;
  /** Answers the way on from here: it leads to a sheet later, unless somebody has gone elsewhere in the meantime. */
  wayOn(): (next: TaskSheet | null) => void;
  /** Puts the keyboard into the form of the sheet. */
  enterForm(outcome: string): void;
  /** One sheet on or back in what is shown. */
  move(step: 1 | -1): void;
}

/** Which sheets of a task are shown and which one is worked on; filter and search are kept in the address. */
export function usePile(sheets: readonly TaskSheet[]): Pile {
  const address = useAddressFilter();
  const [currentId, setCurrentId] = useState<number | null>(null);
  const steps = useRef(0);
  const [inForm, setInForm] = useState(true);
  // Where nothing is left to enter on arrival, the sheets are here to be looked at.
  const [usual] = useState<SheetShow>(() => (countSheets(sheets).open > 0 ? 'open' : 'all'));
  const show = sheetShowOf(address.text('show'), usual);
  const text = address.text('text');
  const shown = shownSheets(sheets, show, text);
  const current = shown.find(({ id }) => id === currentId) ?? shown[0] ?? null;
  const isShown = (sheet: TaskSheet) => shown.some(({ id }) => id === sheet.id);
  const workOn = (sheet: TaskSheet | null) => {
    steps.current += 1;
    setInForm(true);
    if (!sheet) return;
    setCurrentId(sheet.id);
    if (isShown(sheet)) return;
    if (text === '') address.set('show', 'all');
    else address.set('text', '');
  };
  return {
    show,
    text,
    shown,
    current,
    inForm,
    setShow(value) {
      steps.current += 1;
      setInForm(false);
      address.set('show', value === usual ? '' : value);
    },
    search(value) {
      steps.current += 1;
      address.set('text', value);
    },
    clear: address.clear,
    pointAt(sheet) {
      steps.current += 1;
      setCurrentId(sheet.id);
      setInForm(false);
    },
    workOn,
    wayOn() {
      const before = steps.current;
      return next => {
        if (steps.current === before) workOn(next);
      };
    },
    enterForm(outcome) {
      // A search that is still on its way may bring another sheet; its form takes the keyboard then.
      setInForm(true);
      focusField('outcome', outcome);
    },
    move(step) {
      const place = shown.findIndex(({ id }) => id === current?.id);
      workOn(shown[place + step] ?? null);
    },
  };
}
