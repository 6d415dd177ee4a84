import type { DrawPlan, PlanInspector } from './plan.ts';

/** What the rules read of an object. */
export interface RuledObject {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
}

/** Who may go to an object, as ascending places in the roster. */
export interface Eligibility {
  readonly eligible: readonly number[];
  /** Those with the qualification the object's category asks, or null where it asks none. */
  readonly specialists: readonly number[] | null;
}

/** The rules of a plan about who may go where. */
export type EligibilityRules = Pick<DrawPlan, 'baseQual' | 'specialty' | 'avoidSameUnit'>;

/** The qualification a category asks of one team member, or null. */
export function qualificationFor(rules: EligibilityRules, category: string): string | null {
  return rules.specialty?.find(rule => rule.category === category)?.qual ?? null;
}

/**
 * Makes the function that says who of a roster may go to an object: qualified, not recused, not of its own unit where the plan
 * avoids that (SSJ-DRAW/1, 2.13). Objects of equal unit and category without recusals share one answer.
 */
export function eligibilityOf(
  rules: EligibilityRules,
  roster: readonly PlanInspector[],
): (object: RuledObject) => Eligibility {
  const recused = recusalIndex(roster);
  const known = new Map<string, Eligibility>();
  return object => {
    // Units and categories never contain a TAB, so the key is unambiguous.
    const key = `${object.unit}\t${object.category}`;
    let general = known.get(key);
    if (general === undefined) {
      general = generalEligibility(rules, roster, object);
      known.set(key, general);
    }
    const away = recused.get(object.id);
    return away === undefined ? general : without(general, away);
  };
}

/** The places in the roster of those who are recused from each object. */
export function recusalIndex(roster: readonly PlanInspector[]): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>();
  roster.forEach((inspector, place) => {
    for (const id of inspector.recuse) {
      const away = index.get(id);
      if (away === undefined) index.set(id, new Set([place]));
      else away.add(place);
    }
  });
  return index;
}

function generalEligibility(
  rules: EligibilityRules,
  roster: readonly PlanInspector[],
  object: RuledObject,
): Eligibility {
  const eligible: number[] = [];
  roster.forEach((inspector, place) => {
    if (rules.baseQual !== undefined && !inspector.quals.includes(rules.baseQual)) return;
    if (rules.avoidSameUnit === true && inspector.unit === object.unit) return;
    eligible.push(place);
  });
  const qualification = qualificationFor(rules, object.category);
  if (qualification === null) return { eligible, specialists: null };
  return { eligible, specialists: eligible.filter(place => roster[place]?.quals.includes(qualification)) };
}

function without({ eligible, specialists }: Eligibility, away: ReadonlySet<number>): Eligibility {
  const stays = (place: number) => !away.has(place);
  return { eligible: eligible.filter(stays), specialists: specialists === null ? null : specialists.filter(stays) };
}
