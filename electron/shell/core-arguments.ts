import type { Environment } from './environment.ts';

/** What the core is told at its start, as `--name=value`. */
export function coreArguments({ userData, resources, dataFolder, sqliteBinding }: Environment): string[] {
  const always = [`--user-data=${userData}`, `--resources=${resources}`, `--data=${dataFolder}`];
  return sqliteBinding === null ? always : [...always, `--native-binding=${sqliteBinding}`];
}
