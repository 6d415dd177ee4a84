import { join } from 'node:path';
import { preparePart } from '../measuring/part.ts';
import { handOver } from '../measuring/report.ts';
import { temporaryFolder } from '../measuring/temporary-folder.ts';
import { duration, mebibytes, times } from '../measuring/words.ts';
import type { Meeting, MeetingSize } from './meeting.ts';
import type { DrawSize, OurDraw } from './ours.ts';

const populations = [10_000, 100_000, 1_000_000] as const;
const [, , largest] = populations;
const drawn = 5000;
const inspectors = 300;
const rounds = 3;
const aims = { freezing: 2500, ratio: 60, reveal: 1000, sampling: 5, peak: 600, growth: 1.5 };

const draw = await preparePart<DrawSize, OurDraw>(import.meta.dirname, 'ours');
const hold = await preparePart<MeetingSize, Meeting>(import.meta.dirname, 'meeting');

/** The best of several rounds, each in a process of its own. */
async function bestDraw(population: number): Promise<OurDraw> {
  const runs: OurDraw[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push((await draw({ population, drawn })).answer);
  const best = (of: keyof OurDraw) => Math.min(...runs.map(run => run[of]));
  return {
    freezing: best('freezing'),
    freezingOrdered: best('freezingOrdered'),
    readingBack: best('readingBack'),
    sampling: best('sampling'),
    hashing: best('hashing'),
    rivest: best('rivest'),
    mebibytes: best('mebibytes'),
  };
}

const draws: OurDraw[] = [];
for (const population of populations) draws.push(await bestDraw(population));
const [small, middle, large] = draws as [OurDraw, OurDraw, OurDraw];

const meetings: Meeting[] = [];
for (let round = 0; round < 2; round += 1) {
  const folder = join(temporaryFolder(), String(round));
  meetings.push((await hold({ folder, objects: largest, inspectors, drawn })).answer);
}
const step = (of: Exclude<keyof Meeting, 'peakMebibytes'>) => ({
  whole: Math.min(...meetings.map(one => one[of].whole)),
  silent: Math.min(...meetings.map(one => one[of].silent)),
});
const reveal = step('reveal');
const peak = Math.min(...meetings.map(({ peakMebibytes }) => peakMebibytes));
const bare = `${duration(large.hashing)} (SHA-256 of the same ${mebibytes(large.mebibytes)} by node:crypto)`;
const perRow = ({ freezing }: OurDraw, rows: number) => (freezing / rows) * 1_000_000;
const growth = perRow(large, largest) / perRow(middle, populations[1]);

const freezing = (what: string, milliseconds: number) => ({
  what,
  ours: duration(milliseconds),
  reference: bare,
  ratio: times(milliseconds / large.hashing),
  aim: `≤ ${duration(aims.freezing)}, ≤ ${aims.ratio}×`,
  met: milliseconds <= aims.freezing && milliseconds <= aims.ratio * large.hashing,
});

const ofMeeting = (what: string, name: Exclude<keyof Meeting, 'peakMebibytes'>) => {
  const { whole, silent } = step(name);
  return { what, ours: duration(whole), reference: '', ratio: '', aim: `silent ${duration(silent)}`, met: null };
};

handOver({
  title: 'Draw of 5,000 out of 1,000,000 objects',
  measurements: [
    freezing('sort, normalise, write and hash the list, rows in any order', large.freezing),
    freezing('the same with rows in order, as the database gives them', large.freezingOrdered),
    {
      what: 'its growth for each row from 100,000 to 1,000,000 rows',
      ours: times(growth),
      reference: '',
      ratio: '',
      aim: `≤ ${times(aims.growth)}`,
      met: growth <= aims.growth,
    },
    {
      what: 'find every row of the stored list and its class',
      ours: duration(large.readingBack),
      reference: bare,
      ratio: times(large.readingBack / large.hashing),
      aim: '',
      met: null,
    },
    {
      what: 'sampling alone, median of nine',
      ours: duration(large.sampling),
      reference: `${duration(large.rivest)} (Rivest: SHA-256 ticket for each id, the smallest drawn)`,
      ratio: `1 : ${Math.round(large.rivest / large.sampling)}`,
      aim: `≤ ${aims.sampling} ms`,
      met: large.sampling <= aims.sampling,
    },
    {
      what: 'draw.reveal in a core: 4 classes, 5,000 objects, 300 inspectors, ledger, rows, trail',
      ours: duration(reveal.whole),
      reference: '',
      ratio: '',
      aim: `≤ ${duration(aims.reveal)}`,
      met: reveal.whole <= aims.reveal,
    },
    ofMeeting('draw.freezeFrame: gather, pre-flight, write, compress, store', 'freezing'),
    ofMeeting('draw.stage with 5,000 drawn', 'stage'),
    ofMeeting('draw.close: 5,000 task sheets', 'close'),
    ofMeeting('draw.afterwards', 'afterwards'),
    ofMeeting('draw.evidence, sealed', 'evidence'),
    ofMeeting('draw.verify', 'verifying'),
    {
      what: 'peak memory of the core until the end of the draw',
      ours: mebibytes(peak),
      reference: '',
      ratio: '',
      aim: `≤ ${aims.peak} MiB`,
      met: peak <= aims.peak,
    },
  ],
  notes: [
    `For a million rows the list takes ${duration(perRow(small, populations[0]))} at 10,000 rows, ${duration(perRow(middle, populations[1]))} at 100,000, ${duration(perRow(large, largest))} at 1,000,000.`,
    '“silent” is the longest time in which the core answered nobody else.',
  ],
});
