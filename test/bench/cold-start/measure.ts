import { type OurStart, timeEmptyStart, timeOurStart } from './starts.ts';

const rounds = 7;

/** In the order of the rounds. */
export interface Starts {
  readonly ours: OurStart[];
  readonly empty: number[];
}

// Runs inside a display and says on its standard output what it measured.
const starts: Starts = { ours: [], empty: [] };
// The first start of each reads its files from the disk and is not counted: so do all programs after a restart.
await timeEmptyStart();
await timeOurStart();
for (let round = 0; round < rounds; round += 1) {
  starts.empty.push(await timeEmptyStart());
  starts.ours.push(await timeOurStart());
}
process.stdout.write(`${JSON.stringify(starts)}\n`);
