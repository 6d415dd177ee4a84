import { Button, Input, Select } from 'antd';
import { type ProductField, productFields, productGroups } from '#domain/result/product-field.ts';
import type { ProductFinding, ResultDetails } from '#domain/result/result-entry.ts';
import { Fault } from './fault.tsx';
import styles from './result-more.module.css';

interface ProductRowsProps {
  readonly products: readonly ProductFinding[];
  readonly fault: string | undefined;
  readonly onChange: (part: Pick<ResultDetails, 'products'>) => void;
}

const verdicts = [
  { value: 'qualified', label: '合格' },
  { value: 'unqualified', label: '不合格' },
] as const;

/** 产品质量抽查: the products that were tested, each with the fields of its record. */
export function ProductRows({ products, fault, onChange }: ProductRowsProps) {
  const put = (place: number, part: Partial<ProductFinding>) =>
    onChange({ products: products.map((product, index) => (index === place ? { ...product, ...part } : product)) });
  return (
    <fieldset className={styles.part}>
      <legend>产品质量情况</legend>
      <Fault sentence={fault} />
      {products.map((product, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: products have no other name than their place.
        <section key={place} className={styles.product} aria-label={`产品 ${place + 1}`}>
          <div className={styles.productHead}>
            <strong>产品 {place + 1}</strong>
            <Select
              aria-label="综合判定"
              placeholder="综合判定"
              value={product.verdict === '' ? null : product.verdict}
              options={[...verdicts]}
              onChange={verdict => put(place, { verdict: verdict ?? '' })}
            />
            <Button type="text" onClick={() => onChange({ products: products.filter((_, index) => index !== place) })}>
              移去
            </Button>
          </div>
          {productGroups.map(({ code, name }) => (
            <Group
              key={code}
              name={name}
              fields={productFields.filter(({ group }) => group === code)}
              product={product}
              onPut={fields => put(place, { fields })}
            />
          ))}
        </section>
      ))}
      <Button onClick={() => onChange({ products: [...products, { verdict: '', fields: {} }] })}>添加一个产品</Button>
    </fieldset>
  );
}

interface GroupProps {
  readonly name: string;
  readonly fields: readonly ProductField[];
  readonly product: ProductFinding;
  readonly onPut: (fields: ProductFinding['fields']) => void;
}

function Group({ name, fields, product, onPut }: GroupProps) {
  return (
    <details open={name !== '后处理'}>
      <summary>{name}</summary>
      <div className={styles.grid}>
        {fields.map(field => (
          <div key={field.code} className={styles.field}>
            <span className={styles.label}>
              {field.name}
              {field.required ? '（必填）' : ''}
            </span>
            <One
              field={field}
              value={product.fields[field.code] ?? ''}
              onChange={value => onPut({ ...product.fields, [field.code]: value })}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

interface OneProps {
  readonly field: ProductField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function One({ field: { name, kind, choices = [] }, value, onChange }: OneProps) {
  if (kind === 'choice' || kind === 'yes-no') {
    const listed = kind === 'choice' ? choices : ['是', '否'];
    return (
      <Select
        allowClear
        aria-label={name}
        value={value === '' ? null : value}
        options={listed.map(choice => ({ value: choice, label: choice }))}
        onChange={choice => onChange(choice ?? '')}
      />
    );
  }
  const placeholder = kind === 'day' ? '2026-03-10' : '';
  return (
    <Input
      aria-label={name}
      value={value}
      placeholder={placeholder}
      maxLength={200}
      inputMode={kind === 'whole' ? 'numeric' : 'text'}
      onChange={event => onChange(event.target.value)}
    />
  );
}
