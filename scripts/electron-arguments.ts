import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** How the built app is named to the Electron that shall run it. */
export function electronArguments(): string[] {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) return [projectRoot];
  // An Electron from elsewhere may load the app only after it is ready, too late for app://; what `-r` names comes first.
  const main = join(projectRoot, 'dist/shell/main.cjs');
  return ['-r', main, main];
}
