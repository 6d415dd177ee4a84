import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { addresses } from '../../app/addresses.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ImportButton } from './import-button.tsx';
import { professionalName } from './more-filters.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { everyObject } from './range-address.ts';
import styles from './risk-page.module.css';

interface CountsProps {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly count: number; readonly to: string }[];
  readonly total?: number | undefined;
  readonly none: string;
}

/** Numbers that lead to the rows behind them. */
function Counts({ heading, rows, total, none }: CountsProps) {
  if (rows.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <table className={styles.counts} aria-label={heading}>
      <tbody>
        {rows.map(({ name, count, to }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Link to={to}>{numberText(count)} 户</Link>
            </td>
            {total ? <td className={styles.share}>{`${((count / total) * 100).toFixed(1)}%`}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 风险与名单: how many objects each class and each list has, and the monthly import of both. */
export function RiskPage() {
  const navigate = useNavigate();
  const facets = useQuery('object.facets', { filter: everyObject }).data;
  const more = useQuery('object.moreFacets', {}).data;
  const general = riskClasses.map(({ code, name }) => ({
    name,
    count: facets?.riskClasses.find(({ value }) => value === code)?.count ?? 0,
    to: filterAddress(addresses.objects, { risk: [code] }),
  }));
  const unknown = (facets?.riskClasses ?? [])
    .filter(({ value }) => !riskClasses.some(({ code }) => code === value))
    .map(({ value, count }) => ({
      name: nameOfCode(riskClasses, value) || '（空）',
      count,
      to: filterAddress(addresses.objects, { risk: [value] }),
    }));
  const professional = (more?.professional ?? []).map(({ value, count }) => ({
    name: professionalName(value),
    count,
    to: filterAddress(addresses.objects, { professional: [value] }),
  }));
  const lists = (more?.lists ?? []).map(({ value, name, count }) => ({
    name,
    count,
    to: filterAddress(addresses.objects, { list: [value] }),
  }));
  return (
    <Page
      title="风险与名单"
      state={facets ? `${numberText(facets.total)} 户` : undefined}
      actions={
        <>
          <ObjectTabs />
          <May call="import.run">
            <Button onClick={() => navigate(addresses.importFile('listing'))}>导入名单</Button>
          </May>
        </>
      }
      primary={<ImportButton kind="risk">导入分类结果</ImportButton>}
    >
      <div className={styles.sheets}>
        <Sheet title="通用信用风险等级">
          <Counts heading="通用信用风险等级" rows={[...general, ...unknown]} total={facets?.total} none="" />
        </Sheet>
        <Sheet title="专业领域等级">
          <Counts
            heading="专业领域等级"
            rows={professional}
            none="还没有专业领域等级。导入分类结果时带“专业领域”一列，或在对象的详情里逐户评定。"
          />
        </Sheet>
        <Sheet title="名单（今天）">
          <Counts heading="名单" rows={lists} none="方案里没有规定名单。" />
          <p className={styles.hint}>有哪些名单、是否从抽取中剔除，在“系统 → 方案”里规定，各有依据。</p>
        </Sheet>
      </div>
    </Page>
  );
}
