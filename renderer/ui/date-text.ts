/** 2026-11-21 → 2026年11月21日. */
export function dateText(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day;
}

// The clock of the bureau and of its papers, wherever the machine thinks it stands.
const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An ISO time → 2026-11-21 07:52, in China. */
export function timeText(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? instant : chinaTime.format(time);
}
