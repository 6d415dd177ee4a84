import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';

export interface GrantedFile {
  readonly path: string;
  readonly name: string;
}

export interface OutputFile extends GrantedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Files and folders cross to the page as opaque ids, never as paths; only these ids can be read or saved. */
export function fileGrants() {
  const inputs = new Map<string, GrantedFile>();
  const outputs = new Map<string, OutputFile>();
  const outputIds = new Map<string, string>();
  const makeId = () => randomBytes(18).toString('base64url');

  return {
    /** Lets the core read a file or use a folder that a person has chosen or uploaded. */
    grantInput(path: string, name = basename(path)): string {
      const id = makeId();
      inputs.set(id, { path, name });
      return id;
    },

    /** Lets the page save or open a file that the core has written; the same file keeps its id, however often it is listed. */
    grantOutput(file: OutputFile): string {
      const key = [file.path, file.name, file.bytes, file.sha256].join('\n');
      const id = outputIds.get(key) ?? makeId();
      outputIds.set(key, id);
      outputs.set(id, file);
      return id;
    },

    /** The file behind an id; throws AppError('not-found') for an id that was not given out. */
    input(id: string): GrantedFile {
      const found = inputs.get(id);
      if (!found) throw new AppError('not-found', '这个文件已不可用，请重新选择。');
      return found;
    },

    output: (id: string): OutputFile | null => outputs.get(id) ?? null,
  };
}

export type FileGrants = ReturnType<typeof fileGrants>;
