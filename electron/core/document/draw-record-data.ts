import type { PoolChoice } from '#domain/plan/pool-choice.ts';
import type { TrailHead } from '../audit/trail-head.ts';
import type { ChangeRow } from './draw-notes.ts';

/** A witness of the draw and the number he contributed. */
export interface DrawWitness {
  readonly unit: string;
  readonly name: string;
  /** How the number came about, e.g. 密封纸条, 掷骰子. */
  readonly method: string;
  readonly value: string;
}

/** One class of the list: how many it has, how many were drawn. */
export interface DrawClass {
  readonly name: string;
  readonly population: number;
  readonly drawn: number;
  readonly reserves: number;
}

/**
 * One attempt of the draw; a cancelled one stays in the record with its reason (draw protocol 2.10). `objects`: its objects
 * stand and its teams do not exist; `teams`: it made the teams of those objects, for the reason of its plan (2.14).
 */
export interface DrawAttempt {
  readonly number: number;
  readonly state: 'valid' | 'cancelled' | 'objects' | 'teams';
  readonly reason?: string;
  readonly approvedBy?: readonly string[];
}

/** A department that sends inspectors to a joint check. */
export interface DrawDepartment {
  readonly name: string;
  /** 牵头部门. */
  readonly lead: boolean;
  readonly teamSize: number;
  readonly inspectors: number;
}

/** Everything the 抽取见证记录表 (D7) states. Digests, commitment, machine number and seed are hexadecimal. */
export interface DrawRecord {
  readonly drawNumber: string;
  readonly taskNumber: string;
  readonly taskName: string;
  readonly time: string;
  readonly place: string;
  readonly occasion: string;
  readonly host: string;
  readonly operator: string;
  readonly supervisors: readonly string[];
  readonly witnesses: readonly DrawWitness[];
  readonly classes: readonly DrawClass[];
  /** How the objects were found; a share of each class is drawn where nothing is said. */
  readonly objects?: PoolChoice;
  /** The departments of a joint check in plan order. */
  readonly departments?: readonly DrawDepartment[];
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly frameDigest: string;
  readonly planDigest: string;
  readonly commitment: string;
  readonly machineNumber: string;
  readonly seed: string;
  readonly algorithm: string;
  readonly algorithmVersion: string;
  readonly resultDigest: string;
  readonly attempts: readonly DrawAttempt[];
  /** What changed after the draw, in the order of the record chain. */
  readonly changes: readonly ChangeRow[];
  readonly ledgerHead: string;
  /** How far the operation log reached when the record was printed. */
  readonly trail: TrailHead;
  /** Where the evidence bundle is published or handed out, as the last words of the instructions. */
  readonly bundlePlace: string;
  /** The bureau that answers for the record. */
  readonly unit: string;
}
