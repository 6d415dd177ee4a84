import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { partySignatures } from '#domain/vocabulary/party-signature.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { dateText, timeText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './result-more.module.css';
import type { WholeResult } from './use-whole-result.ts';

/** A result with everything that belongs to it, to be looked through. */
export function WholeFacts({ whole }: { readonly whole: WholeResult }) {
  const { result } = whole;
  if (!result) return <p>这张任务单没有录入结果。</p>;
  return (
    <div className={styles.parts}>
      <MainFacts result={result} />
      <ItemFacts whole={whole} result={result} />
      <PartyFacts result={result} />
      <EvidenceList whole={whole} />
      {whole.editions.length > 0 ? (
        <Facts title="以前的版本">
          {whole.editions.map(edition => (
            <Fact key={edition.version} name={`第 ${edition.version} 版`}>
              {edition.outcomeName}；{edition.finding || '没有写问题'}。{edition.by}于 {timeText(edition.at)} 改
              {edition.reason ? `：${edition.reason}` : ''}
            </Fact>
          ))}
        </Facts>
      ) : null}
    </div>
  );
}

type Result = NonNullable<WholeResult['result']>;

function MainFacts({ result }: { readonly result: Result }) {
  const reviewed = result.reviewedAt
    ? `${result.reviewedName}，${timeText(result.reviewedAt)}${result.state === 'returned' ? '，退回' : '，通过'}`
    : '';
  return (
    <Facts>
      <Fact name="检查结果">{result.outcomeName}</Fact>
      <Fact name="检查日期">{`${dateText(result.checkedOn)} 至 ${dateText(result.endedOn)}`}</Fact>
      <Fact name="发现的问题">{result.finding}</Fact>
      <Fact name="备注">{result.note}</Fact>
      <Fact name="录入">{`${result.enteredName} ${timeText(result.enteredAt)}（第 ${result.version} 版）`}</Fact>
      <Fact name="审核">{reviewed}</Fact>
      {result.reviewOpinion ? <Fact name="审核意见">{result.reviewOpinion}</Fact> : null}
    </Facts>
  );
}

function ItemFacts({ whole, result }: { readonly whole: WholeResult; readonly result: Result }) {
  const { items } = result.details;
  if (items.length === 0) return null;
  return (
    <fieldset className={styles.part}>
      <legend>逐项情况</legend>
      <table className={styles.items}>
        <thead>
          <tr>
            <th scope="col">抽查事项</th>
            <th scope="col">已检查</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {items.map(row => (
            <tr key={row.itemId}>
              <td>
                {whole.items.find(({ id }) => id === row.itemId)?.title ?? ''}
                {row.problem ? `：${[row.finding, row.article, row.handling].filter(Boolean).join('；')}` : ''}
              </td>
              <td>{row.checked ? '是' : '否'}</td>
              <td>{row.problem ? '有' : '无'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

function PartyFacts({ result: { details } }: { readonly result: Result }) {
  const products = details.products.map(({ verdict, fields }) => {
    const words = verdict === 'unqualified' ? '不合格' : '合格';
    return `${fields.productName ?? ''}（${fields.agency ?? ''}，${words}）`;
  });
  const facts: readonly (readonly [string, string])[] = [
    ['未实施原因', details.notCarriedOut ? nameOfCode(notCarriedOutReasons, details.notCarriedOut) : ''],
    ['产品', products.join('；')],
    ['被检查单位意见', details.partyOpinion],
    ['签字', details.partySignature === '' ? '' : nameOfCode(partySignatures, details.partySignature)],
    ['拒签原因', details.refusalReason],
    ['见证人', details.witness],
    ['服务指导', details.guidance],
    ['首违轻微', details.firstMinor ? details.firstMinorBasis : ''],
    ['不公示', details.noDisclosureReason ?? ''],
    ['更换人员', details.teamChange],
  ];
  const given = facts.filter(([, words]) => words !== '');
  if (given.length === 0) return null;
  return (
    <Facts title="其他">
      {given.map(([name, words]) => (
        <Fact key={name} name={name}>
          {words}
        </Fact>
      ))}
    </Facts>
  );
}
