import { breakLines } from '#domain/layout/break-lines.ts';
import { titleLines, titleWords } from '#domain/layout/title-lines.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** The lines that a name takes in a width: one where it has room, else lines of about one length between its words. */
export function nameLines(typesetter: Typesetter, name: string, style: TextStyle, width: number): string[] {
  const text = typesetter.printable(name.replace(/\n/g, ' '), style.role);
  const measure = (part: string) => typesetter.measure(part, style);
  if (measure(text) <= width) return [text];
  const shaped = titleLines(titleWords(text), width, measure);
  return shaped ?? breakLines(text, width, measure).map(line => line.text);
}
