import type { LintFinding } from '#domain/document/lint/lint-finding.ts';
import { lintPaper } from '#domain/document/lint/lint-paper.ts';
import type { QueryContext } from '../../service/context.ts';
import type { Application } from '../../workspace/application.ts';
import { paperFonts } from '../paper-fonts.ts';
import { linesWithSeal } from '../seal-lines.ts';
import { type BulletinWish, wishedBulletin } from './compose-bulletin.ts';
import type { PublicBulletin } from './public-bulletin.ts';

const MOST_SHOWN = 100;

/** What there is to look at in a bulletin before it is made (domain.md 5.4). */
export async function lookBulletin(context: QueryContext, wish: BulletinWish) {
  const { bulletin, issue } = await wishedBulletin(context, wish);
  const findings = bulletinFindings(bulletin, context.application);
  return {
    title: bulletin.paper.title,
    number: issue.number,
    findings: findings.slice(0, MOST_SHOWN),
    count: findings.length,
  };
}

/** Every finding in a bulletin, those that block first. */
export function bulletinFindings({ paper, facts }: PublicBulletin, application: Application): LintFinding[] {
  return lintPaper(paper, { ...facts, linesWithSeal: linesWithSeal(paper, paperFonts(application)) });
}
