import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { leastResolution, sealResolution } from '#domain/seal/seal-size.ts';
import { actorOf } from '../account/caller.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sealPreview } from './image/preview.ts';
import { openPicture } from './kept-picture.ts';
import { requireSeal } from './require-seal.ts';
import { sizeOf } from './seal-size.ts';
import type { SealRecord } from './seal-store.ts';

type SealRow = OutputOf<'seal.list'>['seals'][number];

/** The register of seals, and who may keep one; pictures are not in it. */
export function listSeals({ workspace, actor }: QueryContext): OutputOf<'seal.list'> {
  const names = new Map(workspace.accounts.all().map(({ id, name }) => [id, name]));
  return {
    seals: workspace.seals.all().map(seal => rowOf(seal, names.get(seal.keeper_id) ?? '', actor.accountId)),
    keepers: keepersOf(workspace),
    unheld: rights.filter(right => holdersOf(workspace, right).length === 0),
  };
}

const rights = ['seal.keep', 'seal.use'] as const;

/** The accounts in use that hold the right to keep seals. */
export function keepersOf(workspace: Workspace): { id: number; name: string }[] {
  return holdersOf(workspace, 'seal.keep').map(({ id, name }) => ({ id, name }));
}

function holdersOf(workspace: Workspace, right: (typeof rights)[number]) {
  return workspace.accounts
    .all()
    .filter(account => account.active && actorOf(workspace, account).permissions.has(right));
}

function rowOf(seal: SealRecord, keeper: string, asker: number | null): SealRow {
  const { widthMillimetres, heightMillimetres, shape } = sizeOf(seal);
  return {
    id: seal.id,
    name: seal.name,
    unit: seal.unit,
    kind: seal.kind as SealRow['kind'],
    shape,
    widthMillimetres,
    heightMillimetres,
    keeper: { id: seal.keeper_id, name: keeper },
    mine: seal.keeper_id === asker,
    beganOn: seal.began_on,
    state: seal.state as SealRow['state'],
    endedOn: seal.ended_on,
    endReason: seal.end_reason,
    picture: pictureOf(seal),
  };
}

/** What is known of a seal's picture without opening it; null where there is none. */
export function pictureOf(seal: SealRecord): SealRow['picture'] {
  const { picture_width: width, picture_height: height } = seal;
  if (width === null || height === null) return null;
  const resolution = sealResolution(width, sizeOf(seal));
  const warning =
    resolution < leastResolution
      ? `印到纸上只有 ${resolution} dpi，低于 ${leastResolution} dpi，边缘会有锯齿。请用 600 dpi 重新扫描。`
      : null;
  return { width, height, resolution, warning };
}

/** A small picture of a seal for whoever keeps seals, good for nothing but recognising it. */
export function previewSeal({ workspace }: QueryContext, { id }: ParsedInputOf<'seal.preview'>) {
  const mask = openPicture(workspace, requireSeal(workspace, id));
  return { picture: mask && sealPreview(mask) };
}
