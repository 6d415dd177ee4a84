import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits for a program's end and answers its exit code. What this process is told to stop with, the program is told, too;
 * this process then ends with it.
 */
export function runProgram(child: ChildProcess): Promise<number> {
  let told = false;
  const pass = (signal: NodeJS.Signals) => {
    told = true;
    // Ctrl+C at a terminal reaches the program by itself; a second one would mean that it shall not take its time.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, signal) => {
      for (const each of passedOn) process.off(each, pass);
      const code = exitCode ?? 128 + (signal ? constants.signals[signal] : 0);
      if (told) process.exit(code);
      resolve(code);
    });
  });
}
