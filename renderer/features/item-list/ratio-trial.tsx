import { type ClassQuota, quotasOf } from '#domain/ratio/ratio-quota.ts';
import { readRatio } from '#domain/ratio/ratio-text.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';

const everything = { text: '', riskClasses: [], stations: [], labels: [], areas: [] };

const quotaWords = ({ riskClass, size, count }: ClassQuota) => {
  const name = nameOfCode(riskClasses, riskClass);
  return `${name} ${numberText(size)} 户${count === null ? '，没有写比例' : `抽 ${numberText(count)} 户`}`;
};

/** What the ratio of an item would come to if all drawable objects of the registry stood in the list. */
export function RatioTrial({ ratioText }: { ratioText: string }) {
  const states = useQuery('profile.get', {}).data?.drawableStates;
  const facets = useQuery(
    'object.facets',
    { filter: { ...everything, states: states ?? [] } },
    { enabled: states !== undefined },
  ).data;
  const { rule } = readRatio(ratioText);
  if (rule === null || !facets || facets.total === 0) return null;
  const sizes = riskClasses.flatMap(({ code }) => {
    const size = facets.riskClasses.find(({ value }) => value === code)?.count ?? 0;
    return size === 0 ? [] : [{ riskClass: code, size }];
  });
  const quotas = quotasOf(rule, sizes);
  if (quotas === null) return null;
  const total = quotas.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return `${quotas.map(quotaWords).join('\n')}\n合计 ${numberText(total)} 户。按全部可抽查对象试算，实际以任务的对象范围为准。`;
}
