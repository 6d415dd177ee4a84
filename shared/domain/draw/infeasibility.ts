import { elementAt } from './element-at.ts';
import { eligibilityOf, qualificationFor } from './eligibility.ts';
import type { FrameObject } from './frame.ts';
import type { MatchCertificate } from './match-problem.ts';
import { nameList } from './name-list.ts';
import type { DrawPlan, PlanInspector } from './plan.ts';
import type { RosterGroup } from './roster-group.ts';

const ADVICE = '抽中的对象不变：请增加检查人员或提高人次上限，换人员方案后只重新匹配检查人员。';

/**
 * Says in one sentence, with names, why a matching cannot exist, and in a second what to do (SSJ-DRAW/1, 2.8). `objects` are
 * the drawn objects in draw order.
 */
export function infeasibilitySentence(
  plan: DrawPlan,
  group: RosterGroup,
  objects: readonly FrameObject[],
  certificate: MatchCertificate,
): string {
  const department = group.department === null ? '' : `${group.name}：`;
  const concerned = certificate.objects.map(place => elementAt(objects, place));
  const inspectors = certificate.inspectors.map(place => elementAt(group.roster, place));
  if (inspectors.length === 0) {
    return `${department}${emptyReason(plan, group, elementAt(objects, certificate.object))}。${ADVICE}`;
  }
  const objectNames = nameList(
    concerned.map(({ name, id }) => `“${name || id}”`),
    '户',
  );
  const inspectorNames = nameList(
    inspectors.map(({ name }) => name),
    '人',
  );
  const share = inspectors.length === 1 ? '其上限只有' : `这 ${inspectors.length} 人上限合计只有`;
  const need = `${objectNames}共需检查人员${inspectorNames}至少 ${certificate.needAtLeast} 人次`;
  const reason = reasonOf(plan, group, concerned, inspectors);
  return `${department}${need}，但${share} ${certificate.capacity} 人次（原因：${reason}）。${ADVICE}`;
}

/** Nobody could be exchanged at all: the object's own rights leave too few people. */
function emptyReason(plan: DrawPlan, group: RosterGroup, object: FrameObject): string {
  const { eligible, specialists } = eligibilityOf(plan, group.roster)(object);
  const name = `“${object.name || object.id}”`;
  if (specialists !== null && specialists.length === 0) {
    return `${name}需要具备【${qualificationFor(plan, object.category)}】资格的检查人员，但没有可派的人`;
  }
  return `${name}需要 ${group.teamSize} 名检查人员，但可派的只有 ${eligible.length} 人`;
}

function reasonOf(
  plan: DrawPlan,
  group: RosterGroup,
  objects: readonly FrameObject[],
  inspectors: readonly PlanInspector[],
): string {
  const isNamed = (inspector: PlanInspector) => inspectors.includes(inspector);
  const qualified = group.roster.filter(({ quals }) => plan.baseQual === undefined || quals.includes(plan.baseQual));
  if (qualified.every(isNamed)) return `可派检查人员仅此 ${qualified.length} 人`;
  const rightsOf = eligibilityOf(plan, group.roster);
  const rights = objects.map(object => rightsOf(object));
  const asked = [...new Set(objects.map(({ category }) => qualificationFor(plan, category)))].filter(
    qual => qual !== null,
  );
  const holders = qualified.filter(({ quals }) => asked.some(qual => quals.includes(qual)));
  const isShortOfSpecialists = rights.every(({ specialists }) => {
    return specialists?.every(place => isNamed(elementAt(group.roster, place)));
  });
  if (isShortOfSpecialists && inspectors.every(inspector => holders.includes(inspector))) {
    const titles = asked.map(qual => `【${qual}】`).join('');
    if (holders.every(isNamed)) return `具备${titles}资格的仅此 ${holders.length} 人`;
    return `其余具备${titles}资格的人员因回避或辖区规则不能参加`;
  }
  const able = new Set(rights.flatMap(({ eligible }) => eligible));
  const others = group.roster.filter((inspector, place) => able.has(place) && !isNamed(inspector));
  if (others.length === 0) return '其他检查人员因资格、回避或辖区规则不能参加';
  if (asked.length > 0) return '其余可派人员的人数或专长不足以补足各组';
  const names = nameList(
    others.map(({ name }) => name),
    '人',
  );
  return `其余可派人员只有${names}，不足以补足每组 ${group.teamSize} 人`;
}
