import { AppError } from '#contract/app-error.ts';
import { openWorkspace } from '#core/workspace/open-workspace.ts';

// Started as a process of its own: opens the workspace named on the command line, writes to it and holds it until it is killed.
try {
  const workspace = openWorkspace(process.argv[2] ?? '', { create: false, now: new Date() });
  workspace.bureau.save({ ...workspace.bureau.get(), phone: 'held' }, false);
  process.stdout.write('open\n');
  setInterval(() => workspace, 1000);
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.message : String(error));
}
