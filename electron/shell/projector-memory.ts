import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Display } from 'electron';
import type { ChosenDisplay } from './projector.ts';

/** Which display this PC projects on, over the end of the program. */
export interface ProjectorMemory {
  chosen(): ChosenDisplay | null;
  remember(display: Display): void;
}

const fileName = 'projector.json';

/** A file that cannot be read or written costs only the memory. */
export function projectorMemory(folder: string): ProjectorMemory {
  const path = join(folder, fileName);
  let chosen = read(path);
  return {
    chosen: () => chosen,
    remember({ id, label }) {
      chosen = { id, label };
      try {
        writeFileSync(path, JSON.stringify(chosen));
      } catch {
        // The folder is full or locked: the choice holds until the program ends.
      }
    },
  };
}

function read(path: string): ChosenDisplay | null {
  try {
    const { id, label } = JSON.parse(readFileSync(path, 'utf8')) as Partial<ChosenDisplay>;
    return typeof id === 'number' && typeof label === 'string' ? { id, label } : null;
  } catch {
    return null;
  }
}
