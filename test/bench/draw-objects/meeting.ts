import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createCore } from '#core/core.ts';
import { demoBureau } from '#core/workspace/demo-bureau.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { witnesses } from '../../core/support/ceremony.ts';
import { draftOf } from '../../core/support/draft.ts';
import { lenientResources } from '../../core/support/lenient-resources.ts';
import { signedIn, testAccount } from '../../core/support/signed-in.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { type CountySize, fillCounty } from './large-county.ts';

export interface MeetingSize extends CountySize {
  readonly folder: string;
  readonly drawn: number;
}

/** How long a step took, and how long the core answered nobody at most, both in milliseconds. */
export interface Step {
  readonly whole: number;
  readonly silent: number;
}

export interface Meeting {
  readonly freezing: Step;
  readonly reveal: Step;
  readonly stage: Step;
  readonly close: Step;
  readonly afterwards: Step;
  /** The most memory the process held until the end of the draw. */
  readonly peakMebibytes: number;
  readonly evidence: Step;
  readonly verifying: Step;
}

const meeting = { occasion: '联席会议', place: '会议室', host: '郭强', operator: '林英' };

function start(folder: string) {
  const core = createCore({
    version: 'bench',
    resourceFolder: lenientResources(),
    defaultFolder: join(folder, '数据'),
    canChooseFolder: false,
    keyFolder: join(folder, 'keys'),
    log: line => process.stderr.write(`${line}\n`),
  });
  const client = signedIn(connectInProcess(core, error => process.stderr.write(`${String(error)}\n`)));
  const close = async () => {
    client.close();
    await core.close();
  };
  return { client, close };
}

/** Does one step and listens how long the core was silent meanwhile. */
async function timed<Answer>(work: () => Promise<Answer>): Promise<Step & { readonly answer: Answer }> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  await setTimeout(20); // What it hears first it compares nothing with.
  const started = performance.now();
  const answer = await work();
  const whole = performance.now() - started;
  await setTimeout(20);
  delays.disable();
  return { whole, silent: delays.max / 1e6, answer };
}

/** Holds a whole draw of a large county in a real core, as a page asks for it. */
answerAsPart(async ({ folder, drawn, ...size }: MeetingSize): Promise<Meeting> => {
  mkdirSync(folder, { recursive: true });
  const made = start(folder);
  await made.client.job('workspace.create', { folder: null, bureau: demoBureau, account: testAccount });
  await made.close();
  fillCounty(join(folder, '数据', '明抽.db'), size);
  const { client, close } = start(folder);
  await client.job('workspace.open', { folder: null });
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: drawn / 4 }) as const);
  const cap = Math.ceil((drawn * 2) / size.inspectors) + 5;
  const period = { checkFrom: '2026-12-01', checkTo: '2026-12-31' };
  const draft = draftOf({ itemIds: [1], strata, reserve: 10, inspectorCap: cap, yearlyCap: 2, ...period });
  const { id: taskId } = await client.command('task.create', draft);
  const freezing = await timed(() => client.job('draw.freezeFrame', { taskId, ...meeting }));
  const { drawId } = freezing.answer;
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  for (const witness of witnesses) await client.command('draw.addWitness', { drawId, ...witness });
  const reveal = await timed(() => client.command('draw.reveal', { drawId }));
  const stage = await timed(() => client.query('draw.stage', { drawId }));
  if (stage.answer?.drawn.length !== drawn) throw new Error('Not everybody was drawn.');
  const closing = await timed(() => client.command('draw.close', { drawId }));
  const afterwards = await timed(() => client.query('draw.afterwards', { drawId }));
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  const evidence = await timed(() => client.job('draw.evidence', { drawId, form: 'sealed' }));
  const verifying = await timed(() => client.job('draw.verify', { drawId }));
  if (!verifying.answer.ok) throw new Error('The evidence does not verify.');
  await close();
  const step = ({ whole, silent }: Step): Step => ({ whole, silent });
  return {
    freezing: step(freezing),
    reveal: step(reveal),
    stage: step(stage),
    close: step(closing),
    afterwards: step(afterwards),
    peakMebibytes,
    evidence: step(evidence),
    verifying: step(verifying),
  };
});
