import { shell } from 'electron';
import type { CoreProcess } from './core-process.ts';
import { outputFile } from './output-file.ts';

/** Opens the folder in which a file of the core lies, with the file marked; what is done with it there is the person's own deed. */
export async function showInFolder(core: CoreProcess, grant: string): Promise<void> {
  const { path } = await outputFile(core, grant);
  shell.showItemInFolder(path);
}
