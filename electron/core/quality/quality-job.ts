import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExaminationRules, type ExaminedObject, type FaultKind, faultsOf } from '#domain/quality/fault.ts';
import { monthsBefore } from '#domain/quality/quality-rule.ts';
import { stationByTown } from '#domain/quality/station-by-town.ts';
import { isPlaceholder } from '#domain/text/placeholder.ts';
import { actorText } from '../account/actor.ts';
import { breathe } from '../jobs/breathe.ts';
import { everything } from '../registry/object-filter.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { reportView } from './quality-queries.ts';
import type { ExaminedRow, SharedKey } from './quality-store.ts';

/** So many are looked at in some milliseconds; everybody else's questions wait no longer than that. */
const atOnce = 1000;

/** Codes of GB/T 4754-2017, as they come with the program. */
function industryCodes(resourceFolder: string): ReadonlySet<string> {
  const text = readFileSync(join(resourceFolder, 'vocabulary', 'gbt4754-2017.csv'), 'utf8');
  return new Set(text.split(/\r?\n/).map(line => line.slice(0, line.indexOf(','))));
}

type Staging = ReturnType<JobContext['workspace']['quality']['stage']>;

/** Examines every object of the registry and keeps what was found in the place of the last findings (底数清、标签准; O17). */
export async function examineRegistry(context: JobContext) {
  const { workspace, application } = context;
  const release = application.holdAlone('import', '导入、名单比对或体检正在进行，请等它完成后再体检。');
  let staging: Staging | null = null;
  try {
    staging = workspace.quality.stage();
    const tally = await examine(context, staging);
    const kept = staging;
    return await context.commitInPortions(function* (command) {
      for (const { done, total } of kept.publish()) yield { phase: '保存', done, total };
      const by = actorText(command.actor);
      const id = workspace.quality.addReport(by, instantText(command.now()), tally);
      command.note({ subject: '名录体检', after: { ...tally.figures, findings: tally.findings } });
      return reportView(workspace, {
        id,
        made_by: by,
        made_at: instantText(command.now()),
        figures: JSON.stringify(tally),
      });
    });
  } finally {
    release();
    staging?.discard();
  }
}

function rulesOf({ workspace, application, now }: JobContext): ExaminationRules {
  const profile = workspace.bureau.profile();
  return {
    drawableStates: new Set(profile.drawableStates),
    industries: industryCodes(application.options.resourceFolder),
    riskSince: monthsBefore(chinaDate(now()), profile.quality.riskMonths),
  };
}

const examined = (row: ExaminedRow): ExaminedObject => ({
  kind: row.kind,
  creditCode: row.credit_code,
  registrationNumber: row.registration_number,
  areaCode: row.area_code,
  station: row.station,
  industry: row.industry,
  state: row.state,
  riskClass: row.risk_class,
  hasLabel: row.labels !== '[]',
  updatedOn: row.updated_at.slice(0, 10),
});

async function examine(context: JobContext, staging: Staging) {
  const { workspace } = context;
  const rules = rulesOf(context);
  const total = workspace.objects.count(everything);
  const stations = stationByTown();
  const findings: Partial<Record<FaultKind, number>> = {};
  const blank: { readonly id: number; readonly address: string | null }[] = [];
  const faulty = new Set<number>();
  let labelled = 0;
  const find = (kind: FaultKind, id: number, value: string, proposal: string | null = null) => {
    staging.put(kind, id, value, proposal);
    findings[kind] = (findings[kind] ?? 0) + 1;
    faulty.add(id);
  };
  for (let after = 0, done = 0; ; ) {
    const rows = workspace.quality.objectsAfter(after, atOnce);
    workspace.database.transaction(() => {
      for (const row of rows) {
        if (row.labels !== '[]') labelled += 1;
        if (row.station !== null && !isPlaceholder(row.station)) stations.learn(row.address, row.station);
        for (const { kind, value } of faultsOf(examined(row), rules)) {
          if (kind === 'blank-station') blank.push({ id: row.id, address: row.address });
          else find(kind, row.id, value);
        }
      }
    });
    done += rows.length;
    context.progress('逐户核对', done, total);
    await breathe(context.signal);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  for (const { id, address } of blank) find('blank-station', id, '', stations.stationFor(address));
  for (const kind of ['same-name-address', 'same-number'] as const)
    await findShared(context, kind, id => find(kind, id, ''));
  const figures = {
    objects: total,
    inspectors: workspace.inspectors.count(),
    items: workspace.items.count(workspace.itemVersions.working()?.id ?? null),
    labelled,
    sound: total - faulty.size,
  };
  return { figures, findings };
}

type Told = SharedKey & { readonly told: boolean };

/** Walks along an index and tells of every object whose neighbour has the same key. */
async function findShared(
  context: JobContext,
  kind: 'same-name-address' | 'same-number',
  found: (id: number) => void,
): Promise<void> {
  let last = null as Told | null;
  for (;;) {
    const rows: SharedKey[] = context.workspace.quality.byKey(kind, last, atOnce);
    for (const row of rows) {
      const before: Told | null = last;
      const same: boolean = before?.key === row.key;
      if (same && before && !before.told) found(before.id);
      if (same) found(row.id);
      last = { ...row, told: same };
    }
    context.progress('查找重复', 0, 0);
    await breathe(context.signal);
    if (rows.length < atOnce) return;
  }
}
