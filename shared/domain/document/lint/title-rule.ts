import type { LintRule } from './lint-finding.ts';

/** What a title may end with: the fifteen statutory kinds (党政机关公文处理工作条例), and what bureaus publish beside them. */
const KINDS =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|公示|方案|计划|清单|要点|简报|动态|名单|办法|细则|规定|制度|书|表|一览表)$/;
/** A date, an edition or 试行 may follow in brackets. */
const IN_BRACKETS = /[（(][^（）()]{1,20}[）)]$/;

/** A title ends with the kind of the paper (GB/T 9704-2012, 7.3.1). */
export const titleRule: LintRule = ({ title }) => {
  if (title.trim() === '')
    return [{ rule: 'title-kind', place: '标题', sentence: '标题是空的。请写标题。', blocks: true }];
  if (KINDS.test(title.replace(IN_BRACKETS, '').trim())) return [];
  const sentence = `标题“${title}”没有以文种结尾。请在末尾写上公告、通知、函等文种。`;
  return [{ rule: 'title-kind', place: '标题', sentence, blocks: false }];
};
