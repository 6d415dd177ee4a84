import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCore } from '#core/core.ts';
import { beginMeasuring } from '#core/statistics/measuring.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { signedIn, takeSession, testAccount } from '../../core/support/signed-in.ts';
import { writeRandomYear } from '../../year/random-year.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';

export interface YearToAsk {
  /** A large registry; the year is written into a copy of it in `folder`. */
  readonly original: string;
  readonly folder: string;
  readonly tasks: number;
  readonly sheets: number;
}

export interface Asked {
  readonly what: string;
  /** The longest of five, in milliseconds. */
  readonly milliseconds: number;
  /** The bare SQL of the one figure it shows first; null where there is none. */
  readonly bare: number | null;
}

export interface YearAnswers {
  readonly checks: number;
  readonly asked: readonly Asked[];
}

const repeated = 5;
const scope = { from: '2026-01-01', to: '2026-12-31', department: null, riskClass: null, targeted: null };
const now = () => new Date('2026-12-31T12:00:00+08:00');

async function longest(ask: () => unknown): Promise<number> {
  let most = 0;
  for (let time = 0; time < repeated; time += 1) {
    const started = performance.now();
    await ask();
    most = Math.max(most, performance.now() - started);
  }
  return most;
}

/** The two statements of an indicator's figure, prepared, without contract, parsing and wire. */
function bareFigure(workspace: Workspace, code: (typeof indicators)[number]['code']) {
  const measuring = beginMeasuring({ workspace, now } as Parameters<typeof beginMeasuring>[0]);
  const definition = indicators.find(one => one.code === code) ?? indicators[0];
  if (!definition) throw new RangeError('There is no indicator.');
  const { numerator, denominator } = measuring.sidesOf(definition, definition.choices[0]);
  const values = measuring.valuesFor(definition, scope);
  return () => {
    workspace.indicators.sum(numerator, values);
    if (denominator) workspace.indicators.sum(denominator, values);
  };
}

answerAsPart(async ({ original, folder, tasks, sheets }: YearToAsk): Promise<YearAnswers> => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(original, 'workspace'), join(folder, 'workspace'), { recursive: true });
  const { core, application } = assembleCore({
    version: 'bench',
    resourceFolder: join(process.cwd(), 'resources'),
    defaultFolder: join(folder, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(folder, 'keys'),
    now,
    log: line => process.stderr.write(`${line}\n`),
  });
  const plain = connectInProcess(core, error => process.stderr.write(`${String(error)}\n`));
  const client = signedIn(plain);
  await plain.job('workspace.open', { folder: null });
  takeSession(plain, await plain.job('account.signIn', testAccount));
  const workspace = application.requireWorkspace();
  writeRandomYear(workspace.database, { seed: 8, year: 2026, tasks, sheets, objects: 0 });
  const counted = workspace.database.raw.prepare('SELECT count(*) FROM inspection_result').pluck().get();
  const asked: Asked[] = [];
  const measure = async (what: string, ask: () => unknown, bare: (() => unknown) | null) => {
    asked.push({ what, milliseconds: await longest(ask), bare: bare && (await longest(bare)) });
  };
  await measure(
    'all indicators of the year',
    () => client.query('statistics.overview', scope),
    () => {
      for (const { code } of indicators) bareFigure(workspace, code)();
    },
  );
  for (const { code, name } of indicators) {
    const page = () => client.query('statistics.indicator', { code, scope });
    await measure(`${code} ${name}`, page, bareFigure(workspace, code));
  }
  await measure('due list of reports', () => client.query('report.list', { year: 2026 }), null);
  const month = { kind: 'monthly', from: '2026-11-01', to: '2026-11-30', receiver: '领导小组办公室' } as const;
  await measure('month report made', () => client.command('report.make', month), null);
  client.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
  return { checks: Number(counted), asked };
});
