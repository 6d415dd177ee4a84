import { Form, Input, InputNumber, Select } from 'antd';
import type { VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';
import styles from './profile-form.module.css';
import { basisPointsOfPercent, type Profile, percentOfBasisPoints } from './profile-values.ts';

/** For what may not be left empty. */
export const required = { required: true, message: '请填写。' };

interface NumberFieldProps {
  readonly name: keyof Profile;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Where the number comes from. */
  readonly source?: string;
}

/** A number of working days. */
export function Days({ name, label, min, max, source }: NumberFieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[required]} extra={source}>
      <InputNumber min={min} max={max} precision={0} suffix="个工作日" className={styles.number ?? ''} />
    </Form.Item>
  );
}

/** A whole number. */
export function Count({ name, label, min, max }: NumberFieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[required]}>
      <InputNumber min={min} max={max} precision={0} className={styles.number ?? ''} />
    </Form.Item>
  );
}

/** Several short texts, each finished with Enter. */
export function Lines({ name, label }: { name: keyof Profile | readonly string[]; label: string }) {
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      rules={[required]}
      className={styles.wide ?? ''}
    >
      <Select mode="tags" open={false} suffixIcon={null} placeholder="逐个填写，按回车" />
    </Form.Item>
  );
}

/** How many in a hundred of each risk class are drawn; stored in 1/10,000. */
export function RiskRatios({ profile }: { profile: Profile }) {
  return (
    <div className={styles.ratios}>
      {profile.riskRatios.map(({ code, name }, index) => (
        <Form.Item
          key={code}
          name={['riskRatios', index, 'bp']}
          label={name}
          getValueProps={(bp: number) => ({ value: percentOfBasisPoints(bp) })}
          getValueFromEvent={basisPointsOfPercent}
        >
          <InputNumber min={0} max={100} suffix="%" className={styles.number ?? ''} />
        </Form.Item>
      ))}
    </div>
  );
}

/** What a task proposes for lists so small that a ratio says little: 「10户及以下不少于2户；超过10户不低于50%」. */
export function SmallPool() {
  return (
    <>
      <Form.Item name={['smallPool', 'limit']} label="小名单：不超过（户）" rules={[required]}>
        <InputNumber min={1} max={10_000} precision={0} className={styles.number ?? ''} />
      </Form.Item>
      <Form.Item name={['smallPool', 'minimum']} label="小名单：至少抽（户）" rules={[required]}>
        <InputNumber min={1} max={10_000} precision={0} className={styles.number ?? ''} />
      </Form.Item>
      <Form.Item
        name={['smallPool', 'bpAbove']}
        label="超过时：不低于"
        getValueProps={(bp: number) => ({ value: percentOfBasisPoints(bp) })}
        getValueFromEvent={basisPointsOfPercent}
      >
        <InputNumber min={0} max={100} suffix="%" className={styles.number ?? ''} />
      </Form.Item>
    </>
  );
}

interface WordsProps {
  readonly name: 'methodNames' | 'outcomeNames';
  readonly entries: readonly VocabularyEntry[];
}

/** The province's own wording for single entries of a code list; left empty, the usual one is used. */
export function Words({ name, entries }: WordsProps) {
  return (
    <div className={styles.words}>
      {entries.map(entry => (
        <Form.Item key={entry.code} name={[name, entry.code]} label={entry.name}>
          <Input placeholder={entry.name} />
        </Form.Item>
      ))}
    </div>
  );
}
