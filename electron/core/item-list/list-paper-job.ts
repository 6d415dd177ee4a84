import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { lintPaper } from '#domain/document/lint/lint-paper.ts';
import { itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { writeDocument } from '../document/batch.ts';
import { composeLyingList, type LyingList, lyingListElements } from '../document/lying-list.ts';
import { paperPage } from '../document/page/paper-page.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { writeWholeFile } from '../document/write-whole-file.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';
import { itemWordColumns, type WordedItem } from './item-words.ts';
import { lyingItemList, paperColumns } from './list-paper.ts';

/** The words of one column, as the list is published: the sub-item stands with its item. */
function paperWords(name: string, item: WordedItem, wording: Parameters<(typeof itemWordColumns)[number]['words']>[1]) {
  if (name === '抽查事项') return itemTitle(item.name, item.sub_item);
  return itemWordColumns.find(column => column.name === name)?.words(item, wording) ?? '';
}

/** Refuses a list with personal data in it; what is only doubtful comes back as warnings. */
function lookThrough({ now }: JobContext, list: LyingList): string[] {
  const facts = { today: chinaDate(now()), issuedOn: null, number: null, issuer: list.unit };
  const findings = lintPaper(lyingListElements(list), facts);
  const words = ({ place, sentence }: (typeof findings)[number]) => `${place}：${sentence}`;
  const blocking = findings.find(({ blocks }) => blocks);
  if (blocking) throw new AppError('not-allowed', `清单不能公示。${words(blocking)}`);
  return findings.map(words);
}

/** A published version as PDF, workbook and web page, for the web site of the bureau. */
export async function makeListPaper(context: JobContext, { id }: ParsedInputOf<'itemList.paper'>) {
  const { workspace, application } = context;
  const version = workspace.itemVersions.get(id);
  if (!version) throw new AppError('not-found', '找不到清单的这一版，可能已被放弃。');
  const edition = versionTitle(version.number);
  if (version.state !== 'published') throw new AppError('conflict', `${edition}还没有发布，不能制作公示稿。`);
  const wording = workspace.bureau.profile().methodNames;
  const rows = workspace.items.ofVersion(id).map(item => paperColumns.map(([name]) => paperWords(name, item, wording)));
  context.progress('制作公示稿', 0, 3);
  const name = `随机抽查事项清单-${edition}-公示-${fileStamp(context.now())}`;
  const pathOf = (ending: string) => join(workspace.exportFolder(), safeFileName(name, ending));
  const unit = workspace.bureau.get().name;
  const list = lyingItemList({ unit, edition, validFrom: version.validFrom, rows });
  const doubts = lookThrough(context, list);
  const paper = composeLyingList(list, paperFonts(application));
  await writeDocument(pathOf('pdf'), paper, context.now());
  context.progress('制作公示稿', 1, 3);
  const columns = paperColumns.map(([header, share]) => ({ header, width: share + 4, kind: 'text' as const }));
  const sheet = { name: '随机抽查事项清单', title: paper.title, columns, rows };
  await writeWorkbook(pathOf('xlsx'), { sheets: [sheet], signal: context.signal });
  context.progress('制作公示稿', 2, 3);
  await writeWholeFile(pathOf('html'), Buffer.from(paperPage(lyingListElements(list), null), 'utf8'));
  const pdf = await publishOutput(application.grants, pathOf('pdf'));
  const workbook = await publishOutput(application.grants, pathOf('xlsx'));
  const page = await publishOutput(application.grants, pathOf('html'));
  return { pdf, workbook, page, warnings: [...doubts, ...paper.warnings.map(({ sentence }) => sentence)] };
}
