import { useState } from 'react';

/** A word that this machine remembers under a name, null while there is none. */
export function useKeptChoice(name: string): [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(name));
  const keep = (next: string | null) => {
    if (next === null) localStorage.removeItem(name);
    else localStorage.setItem(name, next);
    setValue(next);
  };
  return [value, keep];
}
