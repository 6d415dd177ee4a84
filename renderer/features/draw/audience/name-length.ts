/** Length of a name in full-width signs: Latin letters and digits take about half a sign. */
export function nameLength(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0);
}
