/** How a line of a plan stands against its period. */
export type LineAlarm = 'cancelled' | 'done' | 'under-way' | 'late' | 'not-begun' | 'soon' | 'missed' | 'no-period';

export interface LineProgress {
  readonly tasks: number;
  /** Tasks whose results are all public. */
  readonly finished: number;
}

/** Words and weight of each; `bad` is red, `warn` is yellow. */
export const lineAlarms: Readonly<
  Record<LineAlarm, { readonly name: string; readonly tone: 'bad' | 'warn' | 'good' | 'plain' }>
> = {
  missed: { name: '有计划、无执行', tone: 'bad' },
  late: { name: '超期未完成', tone: 'bad' },
  soon: { name: '即将到期，尚未建立任务', tone: 'warn' },
  'no-period': { name: '起止时间不明', tone: 'warn' },
  'under-way': { name: '执行中', tone: 'plain' },
  'not-begun': { name: '未开始', tone: 'plain' },
  done: { name: '已完成', tone: 'good' },
  cancelled: { name: '已取消', tone: 'plain' },
};

/**
 * Tells 「有计划、无执行」: a line whose period has ended without a task, or ends within `days` days without one; days are
 * day numbers of the calendar.
 */
export function lineAlarm(
  line: { readonly isCancelled: boolean; readonly lastDay: number | null } & LineProgress,
  today: number,
  days: number,
): LineAlarm {
  if (line.isCancelled) return 'cancelled';
  if (line.tasks > 0 && line.finished === line.tasks) return 'done';
  if (line.lastDay === null) return line.tasks > 0 ? 'under-way' : 'no-period';
  if (line.lastDay < today) return line.tasks > 0 ? 'late' : 'missed';
  if (line.tasks > 0) return 'under-way';
  return line.lastDay - today <= days ? 'soon' : 'not-begun';
}
