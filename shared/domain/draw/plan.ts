import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './digest.ts';
import type { PlanWitnessRule, PublicNumber } from './witness-rule.ts';

/** The name of the protocol inside plans, frames and hashes. */
export const PROTOCOL = 'SSJ-DRAW/1';

/** A stratum that is drawn by a ratio in 1/10 000. */
export interface RatioStratum {
  readonly code: string;
  readonly name: string;
  readonly bp: number;
  readonly basis?: string;
}

/** A stratum that is drawn by number: that many, at most all. */
export interface CountStratum {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Where a rule of the task made the number: that rule with its numbers, for people to read. */
  readonly basis?: string;
}

/** A class of objects with the share that is drawn from it. */
export type PlanStratum = RatioStratum | CountStratum;

/** How a ratio becomes a number: at least (ceil), at most (floor), or shares of a fixed total. */
export type RoundingRule = 'ceil' | 'floor' | 'total';

/** Objects of a category need one team member with a qualification. */
export interface SpecialtyRule {
  readonly category: string;
  readonly qual: string;
}

/** An inspector on the roster of a plan. */
export interface PlanInspector {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly quals: readonly string[];
  /** The most objects this draw may give him. */
  readonly cap: number;
  /** Objects he already carries from earlier draws. */
  readonly load0: number;
  /** Ids of the objects he is recused from (回避). */
  readonly recuse: readonly string[];
}

/** A department of a joint check with its own roster and team size. */
export interface PlanDepartment {
  readonly code: string;
  readonly name: string;
  /** 牵头部门: leads the joint check. */
  readonly lead?: boolean;
  readonly teamSize: number;
  readonly roster: readonly PlanInspector[];
}

/** An item of a check in which each object is inspected for what applies to it (不定项). */
export interface PlanItem {
  readonly code: string;
  readonly name: string;
  /** Labels of the objects it applies to; none for all. */
  readonly labels: readonly string[];
}

/** A rule that kept objects out of the frame, and how many. */
export interface PlanExclusion {
  readonly rule: string;
  readonly name: string;
  readonly count: number;
}

/** The plan of a draw (抽查方案) in the names of a version-1 bundle (SSJ-DRAW/1, 2.3 and 2.13). */
export interface DrawPlan {
  readonly protocol: string;
  readonly drawId: string;
  readonly title?: string;
  readonly occasion?: string;
  readonly strata: readonly PlanStratum[];
  readonly rounding: RoundingRule;
  /** The number to share out where the rounding rule is `total`, else null. */
  readonly total: number | null;
  /** Where a rule of the task made the total: that rule with its numbers, for people to read. */
  readonly totalBasis?: string;
  /** Where not a share of each class is drawn: `ordered` all, in the order drawn, `named` all that were named beforehand. */
  readonly objects?: 'ordered' | 'named';
  /** Reserves (递补) drawn for each stratum beyond its number. */
  readonly reserve: number;
  readonly witnesses: number;
  /** Which witnesses are needed beyond their number; absent in plans from before there was a rule. */
  readonly witnessRule?: PlanWitnessRule;
  /** A public lottery number that is added after the witnesses. */
  readonly publicNumber?: PublicNumber;
  readonly baseQual?: string;
  readonly specialty?: readonly SpecialtyRule[];
  /** Inspectors stay away from objects of their own unit (所所交叉). */
  readonly avoidSameUnit?: boolean;
  /** One department: its team size and roster; absent in joint draws and draws of objects only. */
  readonly teamSize?: number;
  readonly roster?: readonly PlanInspector[];
  /** A joint draw: the departments in plan order. */
  readonly departments?: readonly PlanDepartment[];
  /** 不定项: the items, each object's own standing in the frame; absent where all are inspected for the same. */
  readonly items?: readonly PlanItem[];
  readonly exclusions?: readonly PlanExclusion[];
  readonly replaceReasons?: readonly string[];
  readonly seedrandom: string;
  readonly discard: number;
}

/** The digest of a plan: H of its canonical JSON, fields unknown here included (SSJ-DRAW/1, 2.3). */
export function planDigest(plan: object): string {
  return sha256Hex(canonicalJson(plan));
}
