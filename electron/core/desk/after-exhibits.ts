import { type FollowUpMeasureCode, followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { type Exhibit, emptyExhibit, fieldsPart, headingPart, tablePart } from './dossier-exhibit.ts';
import type { DossierRecord } from './dossier-record.ts';

/** Proof of publication: where, when, with which receipt, and the numbers on the province's platform. */
export function publicationExhibit(record: DossierRecord): Exhibit {
  const { disclosure, publications, platform, sheet } = record;
  const due = record.disclosureDue;
  const others = publications.map(one => [
    one.title,
    one.published_on ?? '—',
    one.channel ?? '—',
    one.receipt ?? one.exempt_reason ?? '没有公示',
  ]);
  const entries = platform.map(one => [one.platform, one.number, one.entered_on, one.entered_by]);
  const missing = [
    ...(disclosure?.confirmed_on || sheet?.no_disclosure_reason ? [] : ['没有检查结果的公示凭证。']),
    ...(platform.length === 0 ? ['没有省平台的录入编号。'] : []),
  ];
  return {
    code: 'publication',
    name: '公示',
    parts: [
      ...fieldsPart(
        ['结果公示日期', disclosure?.confirmed_on],
        ['公示期限', due === null ? null : `${due.date}${due.provisional ? '（推算）' : ''}`],
      ),
      ...fieldsPart(['公示渠道', disclosure?.channel], ['回执或网址', disclosure?.receipt]),
      ...(sheet?.no_disclosure_reason ? fieldsPart(['不公示的理由', sheet.no_disclosure_reason]) : []),
      ...(others.length === 0
        ? []
        : [headingPart('其他公示：'), ...tablePart(['事项', '#公示日期', '渠道', '回执'], others)]),
      ...(entries.length === 0
        ? []
        : [headingPart('省平台录入：'), ...tablePart(['平台', '编号', '#录入日期', '#录入人'], entries)]),
    ],
    proofs: publications.flatMap(({ title, sha256, document_id }) =>
      sha256 === null ? [] : [{ name: title, sha256, where: `数据库 document（id=${document_id ?? '—'}）` }],
    ),
    missing,
  };
}

const kinds: Readonly<Record<string, string>> = {
  case: '移送办案机构',
  department: '移送其他部门',
  notice: '抄告',
  police: '移送公安机关',
};

/** What followed from what was found: orders, referrals, penalties. */
export function followUpExhibit({ followUps, referrals, penalties, sheets }: DossierRecord): Exhibit {
  if (followUps.length === 0) {
    const entered = sheets.some(({ outcome }) => outcome !== null);
    return {
      ...emptyExhibit('follow-up', '后续处置', entered ? '后续处置台账中没有登记。' : '还没有检查结果，没有后续处置。'),
      missing: [],
    };
  }
  const measure = (code: string | null) =>
    followUpMeasures.find(one => one.code === (code as FollowUpMeasureCode))?.name ?? '还没有措施';
  const rows = followUps.map(one => [
    one.number,
    one.problem,
    measure(one.measure),
    one.due ?? '—',
    one.closed_on === null ? '未办结' : `${one.closed_on} 办结`,
  ]);
  const sent = referrals.map(one => [
    one.number,
    `${kinds[one.kind] ?? one.kind}：${one.receiver}`,
    one.decided_at?.slice(0, 10) ?? '—',
    one.sent_at?.slice(0, 16).replace('T', ' ') ?? '—',
    one.replied_on ?? '—',
  ]);
  return {
    code: 'follow-up',
    name: '后续处置',
    parts: [
      ...tablePart(['#编号', '问题', '措施', '#期限', '#办结'], rows),
      ...(sent.length === 0
        ? []
        : [headingPart('移送与抄告：'), ...tablePart(['#编号', '接收单位', '#决定', '#送出', '#回复'], sent)]),
      ...(penalties.length === 0
        ? []
        : [
            headingPart('行政处罚决定：'),
            ...tablePart(
              ['文号', '#日期', '当事人', '内容'],
              penalties.map(one => [one.number, one.decided_on, one.party, one.content]),
            ),
          ]),
    ],
    proofs: [],
    missing: followUps.filter(({ measure: code }) => code === null).map(({ number }) => `${number} 没有处置措施。`),
  };
}

/** The papers that were made, with their SHA-256 and where they lie. */
export function documentExhibit({ documents }: DossierRecord): Exhibit {
  if (documents.length === 0) return emptyExhibit('document', '文书', '没有制作过文书。');
  return {
    code: 'document',
    name: '文书',
    parts: [{ kind: 'paragraph', text: `共 ${documents.length} 份，存放在数据文件夹下。` }],
    proofs: documents.map(({ title, number, path, sha256 }) => ({
      name: [title, number].filter(Boolean).join(' '),
      sha256,
      where: path,
    })),
    missing: [],
  };
}

/** How far the log of operations reached: a later log that does not pass through it is another one. */
export function trailExhibit({ trail, ledger }: DossierRecord): Exhibit {
  return {
    code: 'trail',
    name: '操作日志首部',
    parts: [
      ...fieldsPart(['日志序号', `第 ${trail.seq} 条`], ['抽取记录链', `${ledger.length} 条`]),
      ...fieldsPart(['校验值', trail.hash]),
      {
        kind: 'paragraph',
        text: '在“系统—操作日志—核对纸上的首部”中输入序号和校验值的前 16 位，可以核对本卷制作之后日志有没有被改写。',
      },
    ],
    proofs: [{ name: '操作日志首部', sha256: trail.hash, where: `数据库 audit_entry（seq=${trail.seq}）` }].filter(
      ({ sha256 }) => sha256 !== '',
    ),
    missing: [],
  };
}
