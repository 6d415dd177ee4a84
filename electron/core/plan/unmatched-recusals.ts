import type { DrawPlan } from '#domain/draw/plan.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import type { RecusalKindCode } from '#domain/vocabulary/recusal-kind.ts';
import type { ObjectImage } from '../registry/image/image-store.ts';
import { everything } from '../registry/object-filter.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A name in somebody's 回避范围 that stands for nobody in the registry, so that it keeps him from nothing. */
export interface UnmatchedRecusal {
  readonly inspector: string;
  readonly subject: string;
  /** An object whose name contains the subject: probably what was meant; null when there is none. */
  readonly similar: string | null;
}

/** Enough to find an equal name among those that contain it. */
const searched = 200;

/** The recusals of the people on a plan's rosters that match no object of the whole registry, by code or by name. */
export function unmatchedRecusals(workspace: Workspace, plan: DrawPlan, image: ObjectImage | null): UnmatchedRecusal[] {
  const roster = plan.roster ?? plan.departments?.flatMap(department => department.roster) ?? [];
  const names = new Map(roster.map(({ id, name }) => [id, name]));
  const recusals = workspace.dossiers.recusals();
  return workspace.inspectors.search('').flatMap(({ id, code }) => {
    const inspector = names.get(code);
    if (inspector === undefined) return [];
    return (recusals.get(id) ?? []).flatMap(({ kind, subject }) => {
      const found = lookUp(workspace, image, kind, subject);
      return found.known ? [] : [{ inspector, subject, similar: found.similar }];
    });
  });
}

function lookUp({ objects }: Workspace, image: ObjectImage | null, kind: RecusalKindCode, subject: string): Found {
  if (kind === 'person' || kind === 'area' || kind === 'trade') {
    return { known: objects.anyNamed(kind, subject), similar: null };
  }
  const found = lookUpObject(objects, image, subject);
  if (found.known || kind === 'object') return found;
  return { ...found, known: objects.anyNamed('person', subject) || objects.anyNamed('area', subject) };
}

interface Found {
  readonly known: boolean;
  readonly similar: string | null;
}

function lookUpObject(objects: Workspace['objects'], image: ObjectImage | null, subject: string): Found {
  const sort = { column: 'code', direction: 'up' } as const;
  const filter = { ...everything, text: subject.slice(0, 100) };
  const first = { sort, after: null, limit: searched };
  const { page: rows } = image ? objects.pageOf(image.mask(filter), first) : objects.page({ filter, ...first });
  const wanted = matchingForm(subject);
  const known = rows.some(row =>
    [row.name, row.code, row.credit_code, row.registration_number].some(
      text => text !== null && matchingForm(text) === wanted,
    ),
  );
  return { known, similar: rows.at(0)?.name ?? null };
}
