import { join } from 'node:path';
import { createCore } from '#core/core.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { signedIn } from './signed-in.ts';

// Started as a process of its own: does one kind of dangerous work again and again until it is killed.
const [work = '', folder = '', keyFolder = '', resourceFolder = '', file = ''] = process.argv.slice(2);
const core = createCore({
  version: '0.0.0',
  resourceFolder,
  defaultFolder: folder,
  canChooseFolder: true,
  keyFolder,
  log: line => process.stderr.write(`${line}\n`),
});
const client = signedIn(connectInProcess(core, error => process.stderr.write(`${String(error)}\n`)));
const grant = (path: string) => core.files.grantInput(path);

if (work === 'unpack') {
  process.stdout.write('begun\n');
  await client.job('workspace.unpack', { file: grant(file), folder: grant(join(folder, '..', '新')), password: null });
  process.stdout.write('done\n');
  setInterval(() => client, 1000);
} else if (work === 'recover') {
  const words = { file: grant(file), folder: grant(folder), password: null, person: '林英', reason: '损坏' };
  process.stdout.write('begun\n');
  await client.job('recovery.restore', words);
  process.stdout.write('done\n');
  setInterval(() => client, 1000);
} else {
  await client.job('workspace.open', { folder: grant(folder) });
  const bureau = (await client.query('workspace.status', {})).bureau;
  process.stdout.write('begun\n');
  for (let round = 1; bureau; round++) {
    await client.command('bureau.save', { ...bureau, phone: `${round}` });
    process.stdout.write(`saved ${round}\n`);
    if (work === 'backup') await client.job('backup.run', {});
    if (work === 'pack') await client.job('workspace.pack', { password: null });
    if (work === 'restore') await client.job('backup.restore', { file: grant(file), password: null, reason: '试' });
  }
}
