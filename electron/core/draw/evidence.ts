import { AppError } from '#contract/app-error.ts';
import { BUNDLE_FORMAT, type BundleAttempt, type PublicBundle, publicBundle } from '#domain/draw/bundle.ts';
import { ledgerHead } from '#domain/draw/ledger.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import type { QueryContext } from '../service/context.ts';
import { requireDraw } from './draw-steps.ts';
import type { DrawRecord } from './draw-store.ts';

/**
 * The evidence bundle of a draw whose result stands or was cancelled, without its frozen list (§2.11): the public form. The
 * sealed one differs in nothing but the list, which whoever writes or checks it takes from the store.
 */
export function evidenceBundle(context: QueryContext, drawId: number): PublicBundle {
  const { workspace } = context;
  const { draw, plan } = requireDraw(context, drawId);
  const ledger = workspace.draws.ledger(draw.id);
  const start = workspace.draws.ledgerStart(draw.id);
  const [first, ...later] = workspace.afterDraws.planVersions(draw.id);
  return publicBundle({
    format: BUNDLE_FORMAT,
    plan: first ? (JSON.parse(first.plan) as DrawPlan) : plan,
    planDigest: first?.plan_digest ?? draw.plan_digest ?? '',
    ...(later.length === 0 ? {} : { plans: later.map(planVersionOf) }),
    frameDigest: draw.frame_digest,
    attempts: bundleAttempts(context, draw),
    ledger,
    ...(/[^0]/.test(start) ? { ledgerStart: start } : {}),
    ledgerHead: ledgerHead(ledger, start),
  });
}

/** A later version is in the bundle as soon as an attempt was made under it. */
const planVersionOf = (version: { readonly attempt: number; readonly plan: string; readonly plan_digest: string }) => ({
  attempt: version.attempt,
  plan: JSON.parse(version.plan) as DrawPlan,
  planDigest: version.plan_digest,
});

function bundleAttempts(context: QueryContext, draw: DrawRecord): BundleAttempt[] {
  const { attempts } = context.workspace;
  if (draw.state === 'PLAN_FROZEN') {
    throw new AppError('conflict', '新的人员方案还没有抽取，现在不能导出证据。请在揭示结果之后再导出。');
  }
  const found = attempts.ofDraw(draw.id);
  if (found.length === 0) throw new AppError('conflict', '这次抽取在作出承诺之前就撤回了，没有可供核对的证据。');
  return found.map(one => {
    if (!one.machine || !one.seed || !one.result) {
      const sentence =
        one.cancel_reason === null
          ? '抽取还没有揭示，现在不能导出证据。请在揭示结果之后再导出。'
          : '这次抽取取消时没有揭示机器数，没有可供核对的证据。取消的原因和批准人在抽取记录中。';
      throw new AppError('conflict', sentence);
    }
    return {
      attempt: one.attempt,
      machine: one.machine,
      witness: attempts.witnesses(draw.id, one.attempt).map(witness => witness.value),
      commit: one.commitment,
      seed: one.seed,
      ...(one.objects_of === null ? {} : { objectsOf: one.objects_of }),
      ...(JSON.parse(one.result) as DrawResult),
    };
  });
}
