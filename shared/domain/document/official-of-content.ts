import { formatDocumentDate } from './document-date.ts';
import type { FilledContent } from './fill-content.ts';
import { DEFAULT_SEAL_PLACE, type OfficialPaper, type PaperHead, type PaperText } from './official-paper.ts';

/** What a paper gets when it is set: its number, the day it bears as YYYY-MM-DD, and the bureau whose seal may stand in for an office. */
export interface PaperParticulars {
  readonly number: string | null;
  readonly issuedOn: string;
  readonly bureau: string;
}

type AttachedText = NonNullable<FilledContent['attachments'][number]['text']>;

const withoutColon = (addressee: string) => addressee.replace(/[：:]\s*$/, '');

/** The official paper that a filled content is: empty elements are left out, and each format takes those it has (GB/T 9704-2012). */
export function officialPaperOf(content: FilledContent, particulars: PaperParticulars): OfficialPaper {
  const { format, title, addressee, parts, attachments, attendance, note } = content;
  const date = formatDocumentDate(particulars.issuedOn);
  const hasHead = format !== '公告' || content.headWord !== '';
  const imprint = imprintOf(content, date);
  return {
    format,
    title,
    parts,
    ...(hasHead ? { head: headOf(content, particulars.number, date) } : {}),
    ...(!hasHead && particulars.number !== null ? { numberUnderTitle: particulars.number } : {}),
    ...(addressee === '' ? {} : { addressee: withoutColon(addressee) }),
    ...(note === '' ? {} : { note: note.replace(/^[（(]|[）)]$/g, '') }),
    ...(attachments.length === 0
      ? {}
      : {
          attachments: attachments.map(({ name, isLying, text }) => ({
            name,
            isLying,
            ...(text && { text: attachedText(text) }),
          })),
        }),
    ...(attendance.length === 0 ? {} : { attendance }),
    ...(content.signing === '不署名' || format === '纪要'
      ? {}
      : { signature: signatureOf(content, date, particulars.bureau) }),
    ...(imprint && { imprint }),
    ...(content.code === '' ? {} : { code: content.code }),
  };
}

/** A paper that is passed on keeps its number, addressee, signature and date. */
function attachedText({ title, parts, letter }: AttachedText): PaperText {
  if (!letter) return { title, parts };
  const { number, addressee, unit, date } = letter;
  return {
    title,
    parts,
    ...(number === '' ? {} : { numberUnderTitle: number }),
    ...(addressee === '' ? {} : { addressee: withoutColon(addressee) }),
    ...(unit === '' && date === '' ? {} : { signature: { units: [unit], date, seal: null } }),
  };
}

function headOf(content: FilledContent, number: string | null, date: string): PaperHead {
  const { format, organs, headWord, signers, copyNumber, secrecy, urgency } = content;
  return {
    organs,
    word: headWord,
    ...(number === null ? {} : { number }),
    ...(signers.length === 0 ? {} : { signers }),
    ...(copyNumber === '' ? {} : { copyNumber }),
    ...(secrecy === '' ? {} : { secrecy }),
    ...(urgency === '' ? {} : { urgency }),
    ...(format === '纪要' ? { minutesBy: { unit: organs[0] ?? '', date } } : {}),
  };
}

type Signature = NonNullable<OfficialPaper['signature']>;

function signatureOf({ organs, signing }: FilledContent, date: string, bureau: string): Signature {
  return {
    units: organs,
    date,
    seal: signing === '盖章' || signing === '代章' ? DEFAULT_SEAL_PLACE : null,
    ...(signing === '代章' && { standIn: `${bureau}代章` }),
  };
}

function imprintOf({ copies, isPrinterNamed, organs }: FilledContent, date: string): OfficialPaper['imprint'] {
  const sent = copies && copies.to.trim() !== '' ? copies : null;
  if (!sent && !isPrinterNamed) return undefined;
  return {
    ...(sent && { copies: sent }),
    ...(isPrinterNamed && { printedBy: { unit: organs[0] ?? '', date } }),
  };
}
