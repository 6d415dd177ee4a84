import { isProblem } from './outcome-choices.ts';
import type { TaskSheet } from './result-draft.ts';

/** Which sheets the list shows. */
export type SheetShow = 'open' | 'all' | 'problem';

/** Reads the filter from an address; where it says nothing, `otherwise`. */
export function sheetShowOf(text: string, otherwise: SheetShow): SheetShow {
  return text === 'open' || text === 'all' || text === 'problem' ? text : otherwise;
}

const isShown: Record<SheetShow, (sheet: TaskSheet) => boolean> = {
  open: ({ result }) => result === null,
  all: () => true,
  problem: ({ result }) => result !== null && isProblem(result.outcome),
};

// Names are typed with and without blanks and in full and half width; numbers are read aloud in groups.
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

/** The sheets of a filter whose number, name, code or inspectors contain a text. */
export function shownSheets(sheets: readonly TaskSheet[], show: SheetShow, text: string): TaskSheet[] {
  const wanted = plain(text);
  return sheets.filter(isShown[show]).filter(sheet => {
    const words = [sheet.number, sheet.noticeNumber ?? '', sheet.objectName, sheet.objectCode];
    return (
      wanted === '' || [...words, ...sheet.team.map(({ name }) => name)].some(word => plain(word).includes(wanted))
    );
  });
}

/** How many sheets each filter has. */
export function countSheets(sheets: readonly TaskSheet[]): Record<SheetShow, number> {
  const count = (show: SheetShow) => sheets.filter(isShown[show]).length;
  return { open: count('open'), all: sheets.length, problem: count('problem') };
}

/** The next sheet without a result after one, from the start again at the end; null when none is left. */
export function nextOpenSheet(sheets: readonly TaskSheet[], after: number): TaskSheet | null {
  const place = sheets.findIndex(({ id }) => id === after);
  const inTurn = [...sheets.slice(place + 1), ...sheets.slice(0, Math.max(place, 0))];
  return inTurn.find(({ result }) => result === null) ?? null;
}
