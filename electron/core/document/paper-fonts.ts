import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../workspace/application.ts';
import { type FontLibrary, openFonts } from './pdf/fonts.ts';

const windowsFonts = 'C:\\Windows\\Fonts';

let library: FontLibrary | null = null;

/** The fonts papers are set with; opened once, because opening them costs more than a paper. */
export function paperFonts(application: Application): FontLibrary {
  const shipped = join(application.options.resourceFolder, 'fonts');
  library ??= openFonts({
    fontFolder: existsSync(shipped) ? shipped : undefined,
    systemFontFolder: process.platform === 'win32' ? windowsFonts : undefined,
  });
  return library;
}
