import { Button } from 'antd';
import { useState } from 'react';
import { derivedItems } from '#domain/result/derived-items.ts';
import { asksForProblemItem, speaksOfProducts } from '#domain/result/outcome-set.ts';
import type { ResultDetails, ResultEntry, ResultFault } from '#domain/result/result-entry.ts';
import { resultFaults } from '#domain/result/result-faults.ts';
import { useMay } from '../../data/rights.ts';
import type { ResultDraft, TaskSheet } from '../check/result-draft.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ItemRows } from './item-rows.tsx';
import { MoreFields } from './more-fields.tsx';
import { ProductRows } from './product-rows.tsx';
import styles from './result-more.module.css';
import { circumstancesOf, detailsOf, openDetails, useWholeResult, type WholeResult } from './use-whole-result.ts';

interface ResultMoreProps {
  readonly sheet: TaskSheet;
  readonly value: ResultDraft;
  readonly outcomeName: (code: string) => string;
  readonly onChange: (part: Partial<ResultDraft>) => void;
}

/** Item by item, products, party, guidance and evidence: closed for most sheets, opened by itself where the result asks for it. */
export function ResultMore({ sheet, value, outcomeName, onChange }: ResultMoreProps) {
  const seesWhole = useMay('result.get');
  const [opened, setOpened] = useState(false);
  const main = { outcome: value.outcome, moreOutcomes: value.details?.moreOutcomes ?? [] };
  const outside = value.inspectorIds.some(id => !sheet.team.some(person => person.id === id));
  const asks = asksForProblemItem(main) || speaksOfProducts(main) || outside;
  const whole = useWholeResult(sheet.id, seesWhole && (opened || asks));
  const open = opened || (asks && whole !== null && (whole.fullRecord || outside));
  if (!seesWhole) return null;
  const details = detailsOf(value.details, whole);
  const change = (part: Partial<ResultDetails>) => onChange({ details: openDetails({ ...details, ...part }) });
  const faults = whole && value.outcome !== '' ? faultsOf(whole, { ...value, ...details }, outcomeName) : [];
  const faultAt = (field: keyof ResultDetails) => faults.find(fault => fault.field === field)?.sentence;
  return (
    <section className={styles.more} aria-label="逐项情况和其他">
      <Button type="link" className={styles.toggle ?? ''} aria-expanded={open} onClick={() => setOpened(!open)}>
        {open ? '▾' : '▸'} 逐项情况、当事人意见、服务指导和证据
      </Button>
      {open && whole ? (
        <div className={styles.parts}>
          <ItemRows whole={whole} main={value} details={details} fault={faultAt('items')} onChange={change} />
          {speaksOfProducts(main) || details.products.length > 0 ? (
            <ProductRows products={details.products} fault={faultAt('products')} onChange={change} />
          ) : null}
          <MoreFields details={details} outcome={value.outcome} faultAt={faultAt} onChange={change} />
          <EvidenceList whole={whole} />
        </div>
      ) : null}
    </section>
  );
}

/** What the result that is being typed lacks, with the items as they are shown. */
function faultsOf(whole: WholeResult, entry: ResultEntry, outcomeName: (code: string) => string): ResultFault[] {
  const circumstances = circumstancesOf(whole, outcomeName);
  const items = entry.items.length > 0 ? entry.items : derivedItems(entry, circumstances.itemIds);
  return resultFaults({ ...entry, items }, circumstances);
}
