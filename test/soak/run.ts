import { parseArgs } from 'node:util';
import { say } from '../../scripts/say.ts';
import { bundledPrograms } from './programs.ts';
import { soak } from './soak.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    size: { type: 'string', default: '600' },
  },
});
const [kills, size] = [Number(values.kills), Number(values.size)];
if (!(kills > 0 && size >= 100)) throw new RangeError('--kills is at least 1 and --size at least 100.');
say(
  `Killing ${kills} processes at random instants of a bureau's work (seed ${values.seed}, ${size} objects in an import).`,
);
const began = performance.now();
let shown = 0;
const report = await soak({
  kills,
  seed: values.seed,
  size,
  programs: await bundledPrograms(),
  progress(done, faults) {
    if (done - shown < 25) return;
    shown = done;
    say(`  ${done} kills, ${faults} faults`);
  },
});
const { finished, torn, faults } = report;
say(`\n${tableOf(report)}\n`);
say(`${finished} pieces of work came to their end, with the same counts as without a kill.`);
say(`${torn.opened} logs were torn at a random byte and opened: ${torn.shorter} had lost their last commits, whole.`);
say(
  `${((performance.now() - began) / 1000).toFixed(0)} s. A power cut is not simulated: what a disk has only promised to keep,`,
);
say('a kill does not take away; that the program waits for the disk (synchronous=FULL) is tested apart from this.');
for (const fault of faults) say(`FAULT  ${fault}`);
say(`${report.kills.length} kills, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
