import { Checkbox, Input } from 'antd';
import { derivedItems } from '#domain/result/derived-items.ts';
import type { ItemFinding, ResultDetails } from '#domain/result/result-entry.ts';
import type { ResultDraft } from '../check/result-draft.ts';
import { Fault } from './fault.tsx';
import styles from './result-more.module.css';
import type { WholeResult } from './use-whole-result.ts';

interface ItemRowsProps {
  readonly whole: WholeResult;
  readonly main: Pick<ResultDraft, 'outcome' | 'finding'>;
  readonly details: ResultDetails;
  readonly fault: string | undefined;
  readonly onChange: (part: Pick<ResultDetails, 'items'>) => void;
}

const blank = (itemId: number): ItemFinding => ({
  ...{ itemId, checked: true, method: '', problem: false, finding: '', article: '', handling: '' },
});

/** What was found on each item: checked or not, a problem or none, and its words where there is one. */
export function ItemRows({ whole, main, details, fault, onChange }: ItemRowsProps) {
  const ids = whole.items.map(({ id }) => id);
  const derived = derivedItems({ ...main, moreOutcomes: details.moreOutcomes }, ids);
  const known = details.items.length > 0 ? details.items : derived;
  const rows = ids.map(id => known.find(({ itemId }) => itemId === id) ?? blank(id));
  const put = (itemId: number, part: Partial<ItemFinding>) =>
    onChange({ items: rows.map(row => (row.itemId === itemId ? { ...row, ...part } : row)) });
  return (
    <fieldset className={styles.part}>
      <legend>逐项情况</legend>
      <Fault sentence={fault} />
      <table className={styles.items}>
        <thead>
          <tr>
            <th scope="col">抽查事项</th>
            <th scope="col">已检查</th>
            <th scope="col">发现问题</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row key={row.itemId} row={row} title={whole.items[place]?.title ?? ''} main={main} onPut={put} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

interface RowProps {
  readonly row: ItemFinding;
  readonly title: string;
  readonly main: Pick<ResultDraft, 'finding'>;
  readonly onPut: (itemId: number, part: Partial<ItemFinding>) => void;
}

const words = [
  { key: 'finding', label: '发现的情况' },
  { key: 'article', label: '依据条款' },
  { key: 'handling', label: '处置情况' },
] as const;

function Row({ row, title, main, onPut }: RowProps) {
  const { itemId, checked, problem } = row;
  const note = (isProblem: boolean) => ({ problem: isProblem, finding: isProblem ? row.finding || main.finding : '' });
  return (
    <>
      <tr>
        <td>{title}</td>
        <td>
          <Checkbox
            aria-label={`${title}：已检查`}
            checked={checked}
            onChange={({ target }) => onPut(itemId, { checked: target.checked, ...(!target.checked && note(false)) })}
          />
        </td>
        <td>
          <Checkbox
            aria-label={`${title}：发现问题`}
            checked={problem}
            onChange={({ target }) =>
              onPut(itemId, { ...note(target.checked), ...(target.checked && { checked: true }) })
            }
          />
        </td>
      </tr>
      {problem ? (
        <tr>
          <td colSpan={3}>
            <div className={styles.words}>
              {words.map(({ key, label }) => (
                <div key={key} className={styles.field}>
                  <span className={styles.label}>{label}</span>
                  <Input
                    aria-label={`${title}：${label}`}
                    value={row[key]}
                    maxLength={2000}
                    onChange={event => onPut(itemId, { [key]: event.target.value })}
                  />
                </div>
              ))}
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
