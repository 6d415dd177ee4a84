import { assertDigest, isCode } from './code-pattern.ts';
import { sha256Hex } from './digest.ts';

/** What a witness may contribute: decimal digits only, so that no alphabet is ambiguous (SSJ-DRAW/1, 2.4). */
export const WITNESS_PATTERN = /^[0-9]{6,64}$/;

/** What one attempt is bound to before any witness has spoken. */
export interface AttemptBinding {
  readonly drawId: string;
  /** 1 for the first attempt of a draw. */
  readonly attempt: number;
  /** Digest of the frame. */
  readonly frame: string;
  /** Digest of the plan. */
  readonly plan: string;
  /** The machine number: 32 random bytes as 64 lowercase hexadecimal digits. */
  readonly machine: string;
}

/** The commitment to the machine number, shown before the witnesses open their slips (SSJ-DRAW/1, 2.4 step 3). */
export function commitment(binding: AttemptBinding): string {
  assertBinding(binding);
  const { drawId, attempt, frame, plan, machine } = binding;
  return sha256Hex(`SSJ-DRAW/1 commit\n${drawId}\n${attempt}\n${frame}\n${plan}\n${machine}\n`);
}

/** The seed of an attempt from its binding and the witnesses' numbers in their order (SSJ-DRAW/1, 2.4 step 5). */
export function attemptSeed(binding: AttemptBinding, witnesses: readonly string[]): string {
  const commit = commitment(binding);
  for (const value of witnesses) {
    if (!WITNESS_PATTERN.test(value)) throw new RangeError('A witness value is not 6 to 64 decimal digits.');
  }
  const { drawId, attempt, frame, plan, machine } = binding;
  const lines = [drawId, attempt, frame, plan, commit, machine, witnesses.length, ...witnesses];
  return sha256Hex(`SSJ-DRAW/1 seed\n${lines.join('\n')}\n`);
}

/** Why a witness's number cannot be used, as a sentence for the operator, or null if it can. */
export function witnessProblem(value: string): string | null {
  if (!/^[0-9]*$/.test(value)) return '见证数只能由半角数字 0 至 9 组成，请重新输入。';
  if (value.length < 6) return `见证数至少 6 位，现在只有 ${value.length} 位，请补足。`;
  if (value.length > 64) return `见证数最多 64 位，现在有 ${value.length} 位，请缩短。`;
  return null;
}

/** How the number of a rehearsal begins (SSJ-DRAW/1, 2.1). */
export const REHEARSAL_PREFIX = 'TEST-';

/** Tells whether a draw is a rehearsal (演练), which can never become a real one. */
export function isRehearsal(drawId: string): boolean {
  return drawId.startsWith(REHEARSAL_PREFIX);
}

function assertBinding({ drawId, attempt, frame, plan, machine }: AttemptBinding): void {
  if (!isCode(drawId)) throw new RangeError('The draw id is not a code.');
  if (!Number.isSafeInteger(attempt) || attempt < 1) throw new RangeError('Attempts are counted from 1.');
  assertDigest(frame, 'The frame digest');
  assertDigest(plan, 'The plan digest');
  assertDigest(machine, 'The machine number');
}
