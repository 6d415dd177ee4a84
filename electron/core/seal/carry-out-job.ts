import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { requirePassword } from '../account/password-check.ts';
import { breathe } from '../jobs/breathe.ts';
import type { JobContext } from '../service/context.ts';
import { openPicture } from './kept-picture.ts';
import type { PressedSeal, StampOrder } from './pdf/stamp-pdf.ts';
import { requireActiveSeal, requireRequest } from './require-seal.ts';
import { requireKeeper } from './seal-commands.ts';
import type { SealRequestRecord } from './seal-request-store.ts';
import { sizeOf } from './seal-size.ts';
import { type Portion, settlePortion, stagePortion } from './use-portion.ts';

/** So many papers are sealed between two entries of the register. */
const portionSize = 50;

/**
 * Seals the papers of an approved request, or enters that they were sealed by hand. Each portion is kept as a whole: what was
 * sealed before a disk was full, or before somebody cancelled, stays sealed and entered, and the rest can be continued.
 */
export async function carryOutRequest(
  context: JobContext,
  { id, password, supervisor }: ParsedInputOf<'seal.carryOut'>,
): Promise<OutputOf<'seal.carryOut'>> {
  const { workspace, actor, application } = context;
  const request = requireOpen(context, id);
  const order = orderOf(context, request);
  await requirePassword(context, actor.accountId ?? 0, password);
  const release = application.holdAlone('seals', '另一项用印正在办理，请等它完成。');
  try {
    const waiting = workspace.sealRequests.waiting(id);
    const total = workspace.sealRequests.counts(id).all;
    const refused: { title: string; sentence: string }[] = [];
    const taken = new Set<string>();
    let done = 0;
    for (let from = 0; from < waiting.length; from += portionSize) {
      await breathe(context.signal);
      const papers = waiting.slice(from, from + portionSize);
      const portion = await stagePortion(context, { request, papers, order, taken, supervisor });
      refused.push(...portion.refused.map(({ paper, sentence }) => ({ title: paper.title, sentence })));
      if (nothingToKeep(portion, refused.length, waiting.length)) throw refusal(refused);
      if (portion.stopped && portion.pressed.length + portion.refused.length === 0 && done === 0) throw portion.stopped;
      await settlePortion(context, portion);
      done += portion.pressed.length;
      context.progress('用印', from + papers.length, total);
      if (portion.stopped) return { done, refused, left: left(context, id), stopped: portion.stopped.message };
    }
    return { done, refused, left: left(context, id), stopped: null };
  } finally {
    release();
  }
}

const left = ({ workspace }: JobContext, id: number): number => workspace.sealRequests.waiting(id).length;

/** A request of which no paper can be sealed keeps its approval: it is spent with the first seal. */
function nothingToKeep({ pressed, stopped }: Portion, refused: number, waiting: number): boolean {
  return pressed.length === 0 && stopped === null && refused === waiting;
}

function refusal(refused: readonly { readonly sentence: string }[]): AppError {
  const [first] = refused;
  const others = refused.length > 1 ? `（共 ${refused.length} 件都不能用印，这是第一件的原因。）` : '';
  return new AppError('conflict', `${first?.sentence ?? ''}${others}`);
}

function requireOpen({ workspace }: JobContext, id: number): SealRequestRecord {
  const request = requireRequest(workspace, id);
  if (request.state === 'open' || request.state === 'begun') return request;
  throw new AppError('conflict', '这项用印申请已经办完或撤回。请刷新列表。');
}

/** The seals of a request with their pictures; none for seals that are pressed by hand. */
function orderOf(context: JobContext, request: SealRequestRecord): StampOrder | null {
  const { workspace } = context;
  const seals = workspace.sealRequests.seals(request.id).map(seal => requireActiveSeal(workspace, seal));
  for (const seal of seals) requireKeeper(context, seal);
  if (request.way === 'wet') return null;
  const pressed = seals.map((seal): PressedSeal => {
    const mask = openPicture(workspace, seal);
    if (!mask) throw new AppError('conflict', `印章「${seal.name}」没有登记图像，不能套印。请先登记图像。`);
    return { name: seal.name, unit: seal.unit, size: sizeOf(seal), mask };
  });
  const { seam, place_page: page, place_x_tenths: x, place_y_tenths: y } = request;
  return {
    seals: pressed,
    seam: seam === 'every' || seam === 'fronts' ? seam : null,
    place: page === null || x === null || y === null ? null : { page, x: x / 10, y: y / 10 },
  };
}
