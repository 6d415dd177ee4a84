import { attachmentLabel, type OfficialPaper } from '../official-paper.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';

const MENTION = /(?:见|详见)附件\s*(\d{0,2})/g;

/** What the text calls an attachment is there, and what is attached is named (domain.md 5.4). */
export const attachmentRule: LintRule = paper => [...mentions(paper), ...texts(paper)];

function mentions({ parts, attachments = [] }: OfficialPaper): LintFinding[] {
  const bodies = parts.flatMap(part => ('text' in part ? [part.text] : []));
  const missing = new Set<string>();
  for (const match of bodies.join('\n').matchAll(MENTION)) {
    const wanted = match[1] === undefined || match[1] === '' ? 1 : Number(match[1]);
    if (wanted < 1 || wanted > attachments.length) missing.add(match[0].replace(/^详?见/, ''));
  }
  return [...missing].map(name => finding('正文', `正文说到${name}，公文没有这个附件。请加上附件，或者改正文。`, true));
}

function texts({ attachments = [] }: OfficialPaper): LintFinding[] {
  const seen = new Set<string>();
  return attachments.flatMap(({ name, text }, place) => {
    const at = attachmentLabel(place, attachments.length);
    const findings: LintFinding[] = [];
    if (name.trim() === '') findings.push(finding(at, `${at}没有名称。请写名称。`, true));
    else if (seen.has(name)) findings.push(finding(at, `有两个附件都叫“${name}”。请改名或删去一个。`, true));
    seen.add(name);
    if (!text) findings.push(finding(at, `${at}“${name}”只有名称，没有内容。如果另行发放，可以照此印发。`, false));
    else if (!sameName(text.title, name)) {
      findings.push(finding(at, `附件说明写的是“${name}”，附件的标题是“${text.title}”。请改成一致。`, false));
    }
    return findings;
  });
}

const bare = (name: string) => name.replace(/[\s《》]/g, '');

/** The note may leave out whose it is, or shorten the title; it must not say something else. */
function sameName(title: string, name: string): boolean {
  return bare(title).includes(bare(name)) || bare(name).includes(bare(title));
}

function finding(place: string, sentence: string, blocks: boolean): LintFinding {
  return { rule: 'attachment', place, sentence, blocks };
}
