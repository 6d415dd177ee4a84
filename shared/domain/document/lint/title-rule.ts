import { endsWithKind } from '../document-kind.ts';
import type { LintRule } from './lint-finding.ts';

/** A title ends with the kind of the paper (GB/T 9704-2012, 7.3.1). */
export const titleRule: LintRule = ({ title }) => {
  if (title.trim() === '')
    return [{ rule: 'title-kind', place: '标题', sentence: '标题是空的。请写标题。', blocks: true }];
  if (endsWithKind(title)) return [];
  const sentence = `标题“${title}”没有以文种结尾。请在末尾写上公告、通知、函等文种。`;
  return [{ rule: 'title-kind', place: '标题', sentence, blocks: false }];
};
