import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';

// npm run soak -- --kills N --seed TEXT: kills processes at random instants and looks at what they leave.
const program = join(projectRoot, 'test/soak/run.ts');
process.exitCode = await runProgram(fork(program, process.argv.slice(2), { cwd: projectRoot }));
