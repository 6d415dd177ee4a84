import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeNewFile } from '../../files/new-file.ts';

/** What the web pages of bulletins link to by this name. */
const VERIFIER = 'verify.html';

/** Puts the verifier beside a web page that leads to it, whole or not at all, so that the pair works without a network. */
export async function placeVerifier(resourceFolder: string, folder: string): Promise<void> {
  await writeNewFile(join(folder, VERIFIER), [await readFile(join(resourceFolder, 'verify', VERIFIER))]);
}
