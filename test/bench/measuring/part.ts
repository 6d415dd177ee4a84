import { fork } from 'node:child_process';
import { basename, join, relative } from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../../../scripts/build-targets.ts';
import { projectRoot } from '../../../scripts/project-root.ts';

/** What a part of a benchmark answers, and the most memory its process ever held (its threads included). */
export interface PartAnswer<Answer> {
  readonly answer: Answer;
  readonly peakMebibytes: number;
}

/** A part ready to be run; its path is that of a module which calls `answerAsPart`. */
export type RunPart<Input, Answer> = (input: Input) => Promise<PartAnswer<Answer>>;

// Below the packages, so that bundles find them, and apart from dist/, which a build may replace at any time.
const output = join(projectRoot, 'node_modules/.cache/mingchou-bench');

/** Bundles a program as the core itself is shipped: without types to be stripped while it is measured; answers its path. */
export async function bundled(entry: string, name: string): Promise<string> {
  const program = join(output, name);
  await build(nodeBundle(relative(projectRoot, entry), program, 'es'));
  return program;
}

/** Bundles a part of the benchmark in `folder`. */
export async function preparePart<Input, Answer>(folder: string, part: string): Promise<RunPart<Input, Answer>> {
  const program = await bundled(join(folder, `${part}.ts`), `${basename(folder)}-${part}.js`);
  return input => run(program, input);
}

/** Runs it in a process of its own, so that its memory is its own and no other part has warmed it up. */
function run<Input, Answer>(program: string, input: Input): Promise<PartAnswer<Answer>> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { cwd: projectRoot, serialization: 'advanced' });
    child.on('message', answer => resolve(answer as PartAnswer<Answer>));
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`${program} ended with code ${code} and without an answer.`)));
    child.send(input as object);
  });
}
