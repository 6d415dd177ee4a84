import { maskPublicHarm } from '../text/public-text.ts';

/** The same paper, rows or texts with every identity, mobile and bank card number masked, wherever it stands (domain.md 4.21). */
export function maskedPaper<Part>(part: Part): Part {
  return masked(part) as Part;
}

function masked(part: unknown): unknown {
  if (typeof part === 'string') return maskPublicHarm(part);
  if (Array.isArray(part)) return part.map(masked);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, masked(value)]));
}
