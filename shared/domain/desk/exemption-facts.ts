import type { ExemptionGroundCode } from '../vocabulary/exemption-ground.ts';
import { type DutyFacts, type GroundFacts, saying } from './duty-facts.ts';

/** What the record says to each ground of exemption, and what has to be added from elsewhere. */
export function exemptionFacts(record: DutyFacts): Record<ExemptionGroundCode, GroundFacts> {
  return {
    'duty-performed': dutyPerformed(record),
    'technical-limits': {
      facts: saying(
        [record.methods.length > 0, `检查方式：${record.methods.join('、')}。`],
        [record.assistants.length > 0, `协助检查的专业机构或人员：${record.assistants.join('、')}。`],
      ),
      missing: ['记录中没有专业技术手段受到限制的说明，请附检验检测机构或者技术部门的书面意见。'],
    },
    'no-causation': {
      facts: saying(
        [record.results > 0, `已有 ${record.results} 户的检查结果，检查日期、内容和结论见“检查结果”。`],
        [record.handled > 0, `${record.handled} 户发现的问题已经处置，见“后续处置”。`],
      ),
      missing: ['记录中没有事故的资料，请附事故调查报告和与检查有无因果关系的认定。'],
    },
    'false-report': {
      facts: saying([record.assistants.length > 0, `受委托或协助的：${record.assistants.join('、')}。`]),
      missing: saying(
        [record.assistants.length === 0, '没有登记受委托的专业机构或人员。'],
        [true, '请附委托书、专业机构的报告以及认定报告虚假的文书。'],
      ),
    },
    'other-lawful': { facts: [], missing: ['请写明所依据的法律、法规、规章的条款。'] },
    'done-or-not-due': doneOrNotDue(record),
  };
}

function dutyPerformed(record: DutyFacts): GroundFacts {
  const { sheets, results, problems } = record;
  const carriedOut = results - record.notCarriedOut;
  return {
    facts: saying(
      [record.planned, `列入计划：${record.origin}。`],
      [!record.planned && record.origin !== '', `任务来源：${record.origin}。`],
      [record.approvedOn !== null && !record.approvedAfterwards, `检查前已批准（${record.approvedOn}）。`],
      [record.approvedOn !== null && record.approvedAfterwards, `紧急检查，已事后补批（${record.approvedOn}）。`],
      [record.drawNumber !== null, `检查对象和检查人员随机抽取，抽取编号 ${record.drawNumber}。`],
      [carriedOut > 0, `已检查 ${carriedOut} 户，共 ${sheets} 户。`],
      [record.certified > 0, `${record.certified} 户由两名以上持有效执法证件的人员检查。`],
      [record.reviewed > 0, `${record.reviewed} 户的结果经他人审核。`],
      [record.publishedOn !== null, `检查结果已于 ${record.publishedOn} 公示。`],
      [record.handled > 0, `发现问题的 ${problems} 户中，${record.handled} 户已有处置措施。`],
    ),
    missing: saying(
      [record.origin === '', '没有记录任务的计划依据或来源。'],
      [record.approvedOn === null, '没有检查审批的记录。'],
      [record.drawNumber === null, '没有抽取记录。'],
      [results < sheets, `${sheets - results} 户没有检查结果。`],
      [record.certified < carriedOut, `${carriedOut - record.certified} 户缺两名持有效证件的检查人员的记录。`],
      [record.reviewed < results, `${results - record.reviewed} 户的结果没有审核记录。`],
      [record.publishedOn === null && results > 0, '没有公示凭证。'],
      [record.handled < problems, `发现问题的 ${problems - record.handled} 户没有处置措施的记录。`],
      [record.openRecusals > 0, `${record.openRecusals} 件回避申请还没有决定。`],
    ),
  };
}

function doneOrNotDue(record: DutyFacts): GroundFacts {
  const open = record.sheets - record.results;
  const notDue = record.today <= record.periodTo;
  return {
    facts: saying(
      [record.results > 0, `已履行检查职责 ${record.results} 户。`],
      [open > 0 && notDue, `${open} 户尚未检查，检查期限到 ${record.periodTo}，还没有超过。`],
    ),
    missing: saying(
      [open > 0 && !notDue, `${open} 户到期（${record.periodTo}）没有检查结果。`],
      [record.lateChecks > 0, `${record.lateChecks} 户的检查晚于任务期限。`],
    ),
  };
}
