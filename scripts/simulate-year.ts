import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';

// npm run simulate-year -- --objects N --out FOLDER: lives a whole year through the contract and looks at it with other eyes.
const program = join(projectRoot, 'test/year/simulation/run.ts');
process.exitCode = await runProgram(fork(program, process.argv.slice(2), { cwd: projectRoot }));
