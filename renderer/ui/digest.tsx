import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import styles from './digest.module.css';
import { groupInFours } from './group-in-fours.ts';

interface DigestProps {
  /** Lower-case hex. */
  readonly value: string;
  /** What it is the digest of, for readers of the screen. */
  readonly label: string;
  /** Show only the first groups where there is little room; the whole is copied all the same. */
  readonly short?: boolean;
}

/** A digest in groups of four, to be read aloud, compared and copied. */
export function Digest({ value, label, short = false }: DigestProps) {
  const [copied, setCopied] = useState(false);
  const groups = groupInFours(value);
  const shown = short ? groups.slice(0, 4) : groups;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <span className={styles.digest}>
      <code className={styles.groups} title={`${label} ${value}`}>
        {shown.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place.
          <span key={index}>{group}</span>
        ))}
        {short ? <span>…</span> : null}
      </code>
      <Tooltip title={copied ? '已复制' : '复制全部'} onOpenChange={open => open && setCopied(false)}>
        <Button
          size="small"
          type="text"
          className={styles.copy ?? ''}
          aria-label={`复制${label}`}
          onClick={() => void copy()}
        >
          {copied ? '已复制' : '复制'}
        </Button>
      </Tooltip>
    </span>
  );
}
