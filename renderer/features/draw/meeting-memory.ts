/** Where and by whom was drawn last; the same people meet in the same room most of the time. */
export interface Meeting {
  readonly occasion: string;
  readonly place: string;
  readonly host: string;
  readonly operator: string;
}

const storageKey = 'draw:meeting';
const unknown: Meeting = { occasion: '', place: '', host: '', operator: '' };

/** What was entered the last time on this machine; blanks the first time. */
export function lastMeeting(): Meeting {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return unknown;
    const read = (name: keyof Meeting) => {
      const value: unknown = Reflect.get(stored, name);
      return typeof value === 'string' ? value : '';
    };
    return { occasion: read('occasion'), place: read('place'), host: read('host'), operator: read('operator') };
  } catch {
    return unknown;
  }
}

/** Remembers what was entered for the next time. */
export function rememberMeeting(meeting: Meeting): void {
  localStorage.setItem(storageKey, JSON.stringify(meeting));
}
