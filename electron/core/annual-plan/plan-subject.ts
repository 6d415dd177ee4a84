import { planKinds } from '#domain/annual-plan/plan-kind.ts';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { Subject } from '../approval/subject.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { editionLines } from './plan-edition.ts';

/** A plan as it was submitted: whoever agreed before a line was changed has not agreed to it. */
export function planSubject(workspace: Workspace, id: number): Subject | null {
  const plan = workspace.plans.get(id);
  if (!plan) return null;
  const lines = editionLines(workspace, id);
  const next = plan.version + (workspace.plans.edition(id, plan.version) ? 1 : 0);
  const changes = workspace.plans.changes(id).filter(({ version }) => version === next);
  return {
    title: `年度计划 ${plan.name}`,
    facts: [
      { name: '年度', text: String(plan.year) },
      { name: '计划类型', text: nameOfCode(planKinds, plan.kind) },
      { name: '版本', text: `第 ${next} 版` },
      { name: '抽查任务', text: `${lines.filter(line => !line.isCancelled).length} 项` },
      ...(next > 1 ? [{ name: '调整', text: `${changes.length} 处` }] : []),
    ],
    digest: sha256Hex(canonicalJson({ state: plan.state, version: plan.version, name: plan.name, lines })),
    refusal: plan.state === 'approving' ? null : '这个计划没有在等待审批，请先提交审批。',
  };
}
