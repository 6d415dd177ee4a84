import { elementAt } from './element-at.ts';
import { type EligibilityRules, eligibilityOf, qualificationFor, recusalIndex } from './eligibility.ts';
import { type Frame, type FrameObject, objectReader } from './frame.ts';
import { nameList } from './name-list.ts';
import { NAMED_OBJECTS, type PreflightProblem } from './preflight-problem.ts';
import type { RosterGroup } from './roster-group.ts';

/** Objects about which every rule says the same: equal unit, category and recusals. */
interface AlikeObjects {
  count: number;
  readonly first: FrameObject[];
}

/** Finds the objects for which a roster cannot form a team, whoever is drawn: too few eligible, or no specialist (2.3). */
export function teamProblems(rules: EligibilityRules, group: RosterGroup, frame: Frame): PreflightProblem[] {
  const eligibility = eligibilityOf(rules, group.roster);
  const problems: PreflightProblem[] = [];
  for (const alike of groupAlike(group, frame)) {
    const sample = elementAt(alike.first, 0);
    const { eligible, specialists } = eligibility(sample);
    const who = eligible.map(place => elementAt(group.roster, place));
    const names = who.map(({ name }) => name);
    if (eligible.length < group.teamSize) {
      const only =
        who.length === 0 ? '没有可派的检查人员' : `可派检查人员只有 ${who.length} 人（${nameList(names, '人')}）`;
      const sentence = `${describe(alike, group)}${only}，每组需要 ${group.teamSize} 人。请增加人员，或调整回避、资格、辖区规则。`;
      problems.push(
        problemOf(
          'too-few-eligible',
          group,
          alike,
          who.map(({ id }) => id),
          sentence,
        ),
      );
    } else if (specialists !== null && specialists.length === 0) {
      const qualification = qualificationFor(rules, sample.category) ?? '';
      const sentence = `${describe(alike, group)}没有具备【${qualification}】资格的可派人员。请增加该专长的人员，或调整回避、辖区规则。`;
      problems.push(problemOf('no-specialist', group, alike, [], sentence));
    }
  }
  return problems;
}

function groupAlike(group: RosterGroup, frame: Frame): Iterable<AlikeObjects> {
  const recused = recusalIndex(group.roster);
  const objectAt = objectReader(frame);
  const groups = new Map<string, AlikeObjects>();
  for (let row = 0; row < frame.rows.length; row += 1) {
    const object = objectAt(row);
    const away = recused.get(object.id);
    const key = `${object.unit}\t${object.category}\t${away === undefined ? '' : [...away].join(',')}`;
    let alike = groups.get(key);
    if (alike === undefined) {
      alike = { count: 0, first: [] };
      groups.set(key, alike);
    }
    alike.count += 1;
    if (alike.first.length < NAMED_OBJECTS) alike.first.push(object);
  }
  return groups.values();
}

function describe(alike: AlikeObjects, group: RosterGroup): string {
  const { unit, category } = elementAt(alike.first, 0);
  const where = [unit === '' ? '' : `辖区“${unit}”`, category === '' ? '' : `类别“${category}”`].filter(
    part => part !== '',
  );
  const names = alike.first.map(({ name, id }) => name || id);
  const department = group.department === null ? '' : `${group.name}：`;
  const whose = where.length === 0 ? '' : `${where.join('、')}的 `;
  return `${department}${whose}${alike.count} 户（${nameList(names, '户', alike.count, 3)}）`;
}

function problemOf(
  kind: 'too-few-eligible' | 'no-specialist',
  group: RosterGroup,
  alike: AlikeObjects,
  inspectorIds: readonly string[],
  sentence: string,
): PreflightProblem {
  const objectIds = alike.first.map(({ id }) => id);
  return {
    kind,
    severity: 'stop',
    department: group.department,
    sentence,
    objectCount: alike.count,
    objectIds,
    inspectorIds,
  };
}
