import { AppError } from '#contract/app-error.ts';
import type { PaperFinding } from '#domain/document/paper-finding.ts';
import { paperFindings } from '#domain/document/paper-findings.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import { type FilledPaper, numberOf } from './filled-paper.ts';
import { allSeries } from './paper-series.ts';

/** What should be looked at before a paper is issued. */
export function findingsOf(context: QueryContext, paper: FilledPaper): PaperFinding[] {
  const { record, filled, faults } = paper;
  return [
    ...unknownSeries(context, paper),
    ...paperFindings({
      content: filled,
      faults,
      number: numberOf(record),
      issuedOn: record.issued_on,
      today: chinaDate(context.now()),
      bureau: context.workspace.bureau.get().name,
    }),
  ];
}

function unknownSeries({ workspace }: QueryContext, { record }: FilledPaper): PaperFinding[] {
  const { series } = record;
  if (series === '' || record.mark !== null || allSeries(workspace).some(({ purpose }) => purpose === series))
    return [];
  const sentence = `还没有设置“${series}”的发文代字。请在发文字号里设置，或改选别的代字。`;
  return [{ rule: 'unknown-series', place: '发文字号', sentence, blocks: true }];
}

/** Throws AppError('conflict') that says what has to be mended first. */
export function requireFinished(context: QueryContext, paper: FilledPaper): void {
  const blocking = findingsOf(context, paper).filter(({ blocks }) => blocks);
  if (blocking.length === 0) return;
  const named = blocking.slice(0, 3).map(({ place, sentence }) => (place === '' ? sentence : `${place}：${sentence}`));
  const more = blocking.length > named.length ? `另有 ${blocking.length - named.length} 处。` : '';
  throw new AppError('conflict', `还不能办理：${named.join('')}${more}`);
}
