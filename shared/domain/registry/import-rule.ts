import { readRegistrationState } from '../vocabulary/registration-state.ts';

/** What the profile says of imports into the registries. */
export interface ImportRule {
  /** 登记状态 of an object that a complete file no longer names; it is never deleted. */
  readonly leftState: string;
  /** Where more than so many per cent of a registry would be marked as left, their number has to be typed. */
  readonly leftLimitPercent: number;
  /** An import that nobody goes on with is dropped after so many minutes: its rows take room and grow old. */
  readonly lookMinutes: number;
  readonly source: string;
}

/** What holds where a profile says nothing of it. */
export const usualImportRule: ImportRule = {
  leftState: '名录外',
  leftLimitPercent: 10,
  lookMinutes: 30,
  source: '两库实行动态管理（R-067）；名录外状态的叫法、比例和等待时间由本单位确定',
};

/** Whether a word may stand for 名录外: who has left must not be drawn, so it is none of the states that are drawn by default. */
export const isLeftState = (word: string): boolean => readRegistrationState(word)?.drawable !== true;

export const leftStateFault = '这是正常经营的登记状态，标上它的对象仍会被抽到。请换一个状态，如“名录外”。';
