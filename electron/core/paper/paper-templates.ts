import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { paperContent, paperTemplate } from '#contract/paper-shapes.ts';
import type { PaperTemplate } from '#domain/document/paper-template.ts';
import type { QueryContext } from '../service/context.ts';

let shipped: { readonly folder: string; readonly templates: readonly PaperTemplate[] } | null = null;

/** The templates of resources/papers by their place in the set, read once; throws where a file is no template. */
export function shippedTemplates(resourceFolder: string): readonly PaperTemplate[] {
  const folder = join(resourceFolder, 'papers');
  if (shipped?.folder === folder) return shipped.templates;
  const templates = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => paperTemplate.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.code.localeCompare(other.code));
  shipped = { folder, templates };
  return templates;
}

/** D9 before D10; a free paper comes last. */
const placeOf = ({ place }: PaperTemplate): number => Number(/\d+/.exec(place)?.[0] ?? 999);

/** A template as it came with the program; throws AppError('not-found'). */
export function shippedTemplate({ application }: QueryContext, code: string): PaperTemplate {
  const found = shippedTemplates(application.options.resourceFolder).find(template => template.code === code);
  if (!found) throw new AppError('not-found', '没有这种公文格式，请从列表中选择。');
  return found;
}

/** A template in the bureau's own wording where it has one; throws AppError('conflict') where that can no longer be read. */
export function templateOf(context: QueryContext, code: string): PaperTemplate {
  const template = shippedTemplate(context, code);
  const own = context.workspace.papers.wordings().get(code);
  if (own === undefined) return template;
  const content = paperContent.safeParse(JSON.parse(own));
  if (content.success) return { ...template, content: content.data };
  throw new AppError(
    'conflict',
    `本单位修改过的“${template.name}”格式文本读不出来，可能是由别的版本保存的。请恢复为原文，再重新修改。`,
  );
}
