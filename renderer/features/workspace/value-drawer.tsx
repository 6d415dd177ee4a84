import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type PlainValue, valueText } from '#domain/profile/profile-value.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import styles from './profile-form.module.css';
import type { ValueRow } from './value-row.ts';

interface ValueDrawerProps {
  readonly row: ValueRow;
  readonly mayChange: boolean;
  readonly onSet: (value: PlainValue) => void;
  readonly onClose: () => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

/** One value of the profile: what it is, where it comes from, and another value for it. */
export function ValueDrawer({ row, mayChange, onSet, onClose, children }: ValueDrawerProps) {
  const [typed, setTyped] = useState<PlainValue>(row.value);
  const take = () => {
    onSet(typed);
    onClose();
  };
  return (
    <DetailDrawer
      open
      title={row.title}
      onClose={onClose}
      footer={
        mayChange ? (
          <>
            <Button type="primary" onClick={take}>
              改为这个值
            </Button>
            {children}
          </>
        ) : null
      }
    >
      <Facts title="这个值">
        <Fact name="现在的值">{valueText(row.value)}</Fact>
        <Fact name="随程序的值">{row.shipped === undefined ? '随程序的方案没有这一项' : valueText(row.shipped)}</Fact>
        <Fact name="依据">{row.source}</Fact>
      </Facts>
      {mayChange ? (
        <>
          <ValueInput name={row.title} value={typed} onChange={setTyped} />
          <p className={styles.note}>改完后还要在页面上保存，并写明理由；不合规定的值保存时会说明。</p>
        </>
      ) : null}
    </DetailDrawer>
  );
}

interface ValueInputProps {
  readonly name: string;
  readonly value: PlainValue;
  readonly onChange: (value: PlainValue) => void;
}

function ValueInput({ name, value, onChange }: ValueInputProps) {
  const label = `${name}的新值`;
  if (typeof value === 'number') {
    return (
      <InputNumber
        aria-label={label}
        value={value}
        precision={0}
        className={styles.number ?? ''}
        onChange={typed => onChange(typed ?? 0)}
      />
    );
  }
  if (typeof value === 'boolean') {
    const options = [
      { value: true, label: '是' },
      { value: false, label: '否' },
    ];
    return (
      <Radio.Group
        aria-label={label}
        options={options}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    );
  }
  if (typeof value === 'object' && value !== null) {
    return (
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        aria-label={label}
        className={styles.number ?? ''}
        value={[...value]}
        onChange={onChange}
      />
    );
  }
  return (
    <Input.TextArea
      aria-label={label}
      autoSize={{ minRows: 1, maxRows: 6 }}
      value={value ?? ''}
      onChange={event => onChange(event.target.value)}
    />
  );
}
