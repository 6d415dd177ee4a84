import { instantText } from '../service/clock.ts';

/** What a clock that jumped looked like: where it stood, where it should have stood. */
export interface ClockJump {
  readonly expected: string;
  readonly found: string;
  readonly sentence: string;
}

/** What the watch compares: a clock that a person can set, and the seconds since the PC was started, which nobody can. */
export interface Clocks {
  readonly now: () => Date;
  readonly uptime: () => number;
  /** How far the two may part before it is noted, in minutes. */
  readonly limit: () => number;
}

const minute = 60_000;

/** Notices that the clock was set while the application was running, or stands before the last entry of the log. */
export function clockWatch(clocks: Clocks) {
  const offsetAt = (now: number) => now - clocks.uptime() * 1000;
  let base = { offset: offsetAt(clocks.now().getTime()), seq: 0 };
  let before = base;

  return {
    /** What is to be noted before an entry of time `at` follows `last`; `seq` is the number that the note would have. */
    look(at: string, last: { readonly seq: number; readonly at: string } | undefined): ClockJump | null {
      const now = Date.parse(at);
      if ((last?.seq ?? 0) < base.seq) base = before; // The note was rolled back with the command that it preceded.
      const offset = offsetAt(now);
      const shift = offset - base.offset;
      // A limit is a whole number of minutes: what is less need not be asked for.
      const jumped = Math.abs(shift) >= minute && Math.abs(shift) > clocks.limit() * minute;
      const isBack = last !== undefined && at < last.at;
      if (!jumped && !isBack) return null;
      if (jumped) {
        before = base;
        base = { offset, seq: (last?.seq ?? 0) + 1 };
      }
      const expected = jumped ? instantText(new Date(now - shift)) : (last?.at ?? at);
      return { expected, found: at, sentence: jumped ? jumpSentence(shift) : backSentence };
    },
  };
}

export type ClockWatch = ReturnType<typeof clockWatch>;

const backSentence = '这台电脑的时间早于上一条记录的时间。请核对系统时间；以后的记录按现在的时间写入。';

function jumpSentence(shift: number): string {
  const minutes = Math.round(Math.abs(shift) / minute);
  const size = minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
  return `程序运行期间，这台电脑的时间被${shift > 0 ? '拨快' : '拨慢'}了约 ${size}。请核对系统时间。`;
}
