import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { Application } from '../workspace/application.ts';
import { type FontLibrary, type FontSubstitute, openFonts } from './pdf/fonts.ts';

const windowsFonts = 'C:\\Windows\\Fonts';

let library: FontLibrary | null = null;

/** The fonts papers are set with; opened once, because opening them costs more than a paper. */
export function paperFonts(application: Application): FontLibrary {
  const shipped = join(application.options.resourceFolder, 'fonts');
  library ??= openFonts({
    fontFolder: existsSync(shipped) ? shipped : undefined,
    ...(process.platform === 'win32' && { systemFontFolder: windowsFonts, userFontFolder: ownWindowsFonts() }),
  });
  return library;
}

/** Where Windows puts a font that is installed without an administrator. */
function ownWindowsFonts(): string | undefined {
  const { LOCALAPPDATA } = process.env;
  return LOCALAPPDATA === undefined ? undefined : join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts');
}

/** The typefaces of official papers this computer lacks; none when no font can be found at all, which making a paper says. */
export function substitutedFonts(application: Application): FontSubstitute[] {
  try {
    return paperFonts(application).substitutes();
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
