import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryContext } from '../service/context.ts';

let names: ReadonlyMap<string, string> | null = null;

/** 「H6210 正餐服务」 for a code of GB/T 4754-2017, with or without its letter; what is no such code stands as it is. */
export function industryWords({ application }: QueryContext, industry: string | null): string | null {
  if (industry === null) return null;
  names ??= readNames(application.options.resourceFolder);
  const code = /^[A-T]?\d{2,4}$/.test(industry) ? industry.replace(/^[A-T]/, '') : industry;
  const name = names.get(code) ?? names.get(code.replace(/0+$/, ''));
  return name ? `${industry} ${name}` : industry;
}

function readNames(resourceFolder: string): ReadonlyMap<string, string> {
  const file = readFileSync(join(resourceFolder, 'vocabulary', 'industries.json'), 'utf8');
  return new Map(Object.entries((JSON.parse(file) as { names: Record<string, string> }).names));
}
