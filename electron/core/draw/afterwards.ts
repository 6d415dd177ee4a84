import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { isAbsence } from '#domain/draw/after-draw.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inspectorsOf } from './change-rules.ts';
import { requireDraw } from './draw-steps.ts';
import type { DrawRecord } from './draw-store.ts';
import { changeRefusal, changesOf, type StandingDraw, standingDraw } from './standing-draw.ts';

type Afterwards = OutputOf<'draw.afterwards'>;
type Change = Afterwards['changes'][number];

/** What happened to a result after the draw, what stands now, and what may still be changed; never who would come in next. */
export function drawAfterwards(context: QueryContext, { drawId }: ParsedInputOf<'draw.afterwards'>): Afterwards {
  const { workspace } = context;
  const { draw, plan } = requireDraw(context, drawId);
  const refusal = changeRefusal(workspace, draw);
  const people = new Map(inspectorsOf(plan).map(({ id, name, unit }) => [id, { id, name, unit }]));
  const person = (id: string) => people.get(id) ?? { id, name: id, unit: '' };
  const changes = changesOf(workspace, draw);
  const standing = refusal === null || changes.length > 0 ? standingOrNull(workspace, draw) : null;
  return {
    changes: standing === null ? [] : changes.map(change => changeOf(standing, change, person)),
    attempts: attemptsOf(workspace, draw),
    standing: standing === null ? [] : standingObjects(workspace, standing, person),
    strata: standing === null ? [] : strataLeft(standing),
    reasons: [...(plan.replaceReasons ?? [])],
    inspectors: [...people.values()],
    refusal,
  };
}

type Person = Afterwards['inspectors'][number];

/** A disclosed task is changed no more, but what happened to it is still told. */
function standingOrNull(workspace: Workspace, draw: DrawRecord): StandingDraw | null {
  return draw.state === 'RESULT' || draw.state === 'CLOSED' ? standingDraw(workspace, draw, 'told') : null;
}

function changeOf(
  { named: objectNamed, plan }: StandingDraw,
  { seq, at, data }: { readonly seq: number; readonly at: string; readonly data: ReplacementData },
  person: (id: string) => Person,
): Change {
  const object = (id: string) => ({ id, name: objectNamed(id).name });
  const named = (id: string) => ({ id, name: person(id).name });
  const { attempt, reason, rule } = data;
  const told = { seq, at, attempt, reason, rule, approvedBy: [...(data.approvedBy ?? [])] };
  if (isAbsence(data)) {
    const about = { object: object(data.object), out: named(data.out), in: named(data.in), stratum: '' };
    const others = { unavailable: data.unavailable.map(named), team: data.team.map(person) };
    return { ...told, kind: 'inspector', ...about, ...others };
  }
  const stratum = plan.strata.find(({ code }) => code === objectNamed(data.in).stratum)?.name ?? '';
  const team = (data.teams ?? []).flatMap(one => one.team).map(person);
  const out = data.out === null ? null : object(data.out);
  const entry = { object: null, out, in: object(data.in), stratum, unavailable: [], team };
  return { ...told, kind: out === null ? 'addition' : 'substitute', ...entry };
}

function standingObjects(workspace: Workspace, standing: StandingDraw, person: (id: string) => Person) {
  const { draw, plan, objects, teams, used } = standing;
  const names = new Map(plan.strata.map(({ code, name }) => [code, name]));
  const sheets = new Map(workspace.assignments.ofTask(draw.task_id).map(sheet => [sheet.object_id, sheet]));
  const results = workspace.results.ofTask(draw.task_id);
  return objects.map(({ id, stratum }) => {
    const sheet = sheets.get(workspace.objects.byCode(id)?.id ?? 0);
    return {
      id,
      name: standing.named(id).name,
      stratum: names.get(stratum) ?? stratum,
      entered: used.has(id),
      team: teams.flatMap(one => one?.get(id) ?? []).map(person),
      sheet: sheet?.number ?? null,
      hasResult: sheet !== undefined && results.has(sheet.id),
    };
  });
}

function strataLeft({ plan, result, used, added, named }: StandingDraw): Afterwards['strata'] {
  return plan.strata.map(({ code, name }) => {
    const count = result.counts.find(one => one.stratum === code);
    const entered = [...used].filter(id => named(id).stratum === code).length;
    const notDrawn = (count?.N ?? 0) - (count?.n ?? 0) - entered;
    const reserves = Math.min(notDrawn, plan.reserve + (added.get(code) ?? 0) - entered);
    return { code, name, notDrawn, reserves };
  });
}

function attemptsOf(workspace: Workspace, draw: DrawRecord): Afterwards['attempts'] {
  const versions = workspace.afterDraws.planVersions(draw.id);
  return workspace.attempts.ofDraw(draw.id).map(one => {
    const result = JSON.parse(one.result ?? 'null') as DrawResult | null;
    return {
      attempt: one.attempt,
      objectsOf: one.objects_of,
      feasible: [result?.match ?? []].flat().every(match => match.ok),
      cancelled: one.cancel_reason !== null,
      planReason: versions.find(({ attempt, reason }) => attempt === one.attempt && reason !== '')?.reason ?? null,
    };
  });
}
