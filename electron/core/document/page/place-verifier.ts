import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../../files/file-failure.ts';

/** What the web pages of bulletins link to by this name. */
const VERIFIER = 'verify.html';

/** Puts the verifier beside a web page that leads to it, so that the pair works without a network. */
export async function placeVerifier(resourceFolder: string, folder: string): Promise<void> {
  const target = join(folder, VERIFIER);
  await copyFile(join(resourceFolder, 'verify', VERIFIER), target).catch(error =>
    Promise.reject(fileFailure(error, target)),
  );
}
