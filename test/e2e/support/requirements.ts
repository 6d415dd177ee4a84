import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../../scripts/find-chromium.ts';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
export const builtPage = `${projectFolder}dist/renderer`;
export const demoFolder = `${projectFolder}resources/demo`;
export const chromium = findChromium();

/** Why the browser tests cannot run on this machine, in plain words; null when they can. */
export const missing: string | null = !existsSync(`${builtPage}/index.html`)
  ? 'the page has not been built (npm run build)'
  : chromium === null
    ? 'no Chromium was found'
    : null;
