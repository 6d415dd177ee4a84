import type { LiabilityGroundCode } from '../vocabulary/liability-ground.ts';
import { type DutyFacts, type GroundFacts, saying } from './duty-facts.ts';

/** What the record says to each ground of liability, and what is missing to answer it. */
export function liabilityFacts(record: DutyFacts): Record<LiabilityGroundCode, GroundFacts> {
  const open = record.sheets - record.results;
  const overdue = record.today > record.periodTo;
  return {
    'not-checked': {
      facts: saying(
        [open > 0 && overdue, `${open} 户到期（${record.periodTo}）没有检查结果。`],
        [record.notCarriedOut > 0, `${record.notCarriedOut} 户没有实施检查，原因见“检查结果”。`],
        [record.results > record.certified + record.notCarriedOut, '有检查缺两名持有效证件人员的记录。'],
      ),
      missing: saying([open > 0 || record.notCarriedOut > 0, '请补充没有检查的原因和有关材料。']),
    },
    'not-disclosed': notDisclosed(record),
    'crime-not-transferred': {
      facts: saying(
        [record.police > 0, `台账中有 ${record.police} 件移送公安机关的记录，见“后续处置”。`],
        [record.policeLate > 0, `其中 ${record.policeLate} 件超过决定或者送出的时限。`],
      ),
      missing: saying([
        record.police === 0 && record.problems > 0,
        '台账中没有移送公安机关的记录，请核对发现的问题是否涉嫌犯罪。',
      ]),
    },
    delayed: {
      facts: saying(
        [record.lateChecks > 0, `${record.lateChecks} 户的检查晚于任务期限 ${record.periodTo}。`],
        [record.drawNumber === null && record.today > record.periodFrom, '检查期限已经开始，还没有抽取。'],
      ),
      missing: saying([record.lateChecks > 0, '请补充延后检查的原因和批准材料。']),
    },
    formalism: formalism(record),
    'other-lawful': { facts: [], missing: ['其他情形由有权机关认定，本卷不作结论。'] },
  };
}

function notDisclosed({ publishedOn, publicationDue, results, today }: DutyFacts): GroundFacts {
  const late = publicationDue !== null && (publishedOn ?? today) > publicationDue;
  return {
    facts: saying(
      [publishedOn === null && late, `公示期限 ${publicationDue} 已过，没有公示凭证。`],
      [publishedOn !== null && late, `公示于 ${publishedOn}，晚于期限 ${publicationDue}。`],
    ),
    missing: saying([publishedOn === null && results > 0, '没有公示凭证，请公示后登记网址或者回执。']),
  };
}

function formalism({ results, notCarriedOut, itemised, evidenced }: DutyFacts): GroundFacts {
  const carriedOut = results - notCarriedOut;
  return {
    facts: saying(
      [itemised < carriedOut, `${carriedOut - itemised} 户没有逐项的检查记录。`],
      [evidenced < carriedOut, `${carriedOut - evidenced} 户没有照片、笔录等证据文件。`],
    ),
    missing: saying([itemised < carriedOut || evidenced < carriedOut, '请补充现场检查笔录、照片或者录音录像。']),
  };
}
