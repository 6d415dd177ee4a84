import { riskClasses } from '#domain/vocabulary/risk-class.ts';

/** The code of a risk class by the name it is shown with, for its mark. */
export function riskCodeOf(name: string): string {
  const code = riskClasses.find(entry => entry.name === name)?.code;
  return code === undefined || code === 'unclassified' ? name : code;
}
