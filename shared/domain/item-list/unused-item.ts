/** The same day so many years later; the 29th of February becomes the 28th. */
function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const rest = day.slice(4);
  const isLeap = (number: number) => (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
  return rest === '-02-29' && !isLeap(Number(year)) ? `${year}-02-28` : year + rest;
}

/** Whether an item whose last check, or listing, was on a day has gone so many full years without one today (国办发〔2024〕54号问答). */
export function isUnusedSince(day: string, years: number, today: string): boolean {
  return yearsAfter(day, years) <= today;
}
