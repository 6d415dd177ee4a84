import {
  DEFAULT_SEAL_PLACE,
  type OfficialPaper,
  type PaperAttachment,
  type PaperParagraph,
  type SealPlace,
} from '#domain/document/official-paper.ts';
import { type Bulletin, bulletinTitle, refusePersonalData, resultCounts } from './bulletin-data.ts';
import { bulletinTable } from './bulletin-table.ts';
import { digestGroups } from './digest-groups.ts';
import { officialDate } from './official-date.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { composePaper } from './pdf/official/compose-paper.ts';
import { trailWords } from './trail-words.ts';

const ANNEX_TITLE = '抽查结果一览表';

/** Sets a 抽查结果公告 (D21): the text with its seal, then the table as 附件; refuses rows with personal data. */
export function composeBulletin(
  bulletin: Bulletin,
  fonts: FontLibrary,
  seal: SealPlace = DEFAULT_SEAL_PLACE,
): ComposedDocument {
  refusePersonalData(bulletin.rows);
  return composePaper(bulletinPaper(bulletin, seal), fonts);
}

/** A 抽查结果公告 as an official paper (D21). */
export function bulletinPaper(bulletin: Bulletin, seal: SealPlace): OfficialPaper {
  return {
    format: '公告',
    title: bulletinTitle(bulletin),
    parts: bodyParagraphs(bulletin).map((text): PaperParagraph => ({ kind: 'paragraph', text })),
    attachments: [annex(bulletin)],
    signature: { units: [bulletin.authority], date: officialDate(bulletin.issuedOn), seal },
  };
}

function bodyParagraphs({ basis, rows, objection }: Bulletin): string[] {
  const counts = resultCounts(rows).map(({ result, count }) => `${result} ${count} 户`);
  return [
    `根据${basis.join('、')}，我局按照“双随机、一公开”监管要求，对随机抽取的检查对象实施了检查。现将检查结果公告如下：`,
    `本次公告检查结果 ${rows.length} 户，其中：${counts.join('；')}。具体结果见附件。`,
    `检查对象对公告的结果有异议的，可以自本公告发布之日起${objection.term}内，向${objection.department}提出` +
      `（电话：${objection.phone}；地址：${objection.address}），并附有关证明材料。`,
  ];
}

function annex({ rows, ledgerHead, trail, drawNotes }: Bulletin): PaperAttachment {
  const { parts, isLying } = bulletinTable(rows);
  const counted = `共 ${rows.length} 户。记录链首部：${digestGroups(ledgerHead)}　操作日志：${trailWords(trail)}`;
  const remarks = [counted, ...drawNotes].map(text => ({ kind: 'remark', text }) as const);
  return { name: ANNEX_TITLE, isLying, text: { title: ANNEX_TITLE, parts: [...parts, ...remarks] } };
}
