import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { palette } from './palette.ts';
import styles from './read-only.module.css';

interface ReadOnlyProps {
  readonly when: boolean;
  /** Why nothing can be changed here, and who could. */
  readonly why: string;
  readonly children: ReactNode;
}

/** A form that is only looked at: as legible as any other, and with the reason why nothing in it can be changed. */
export function ReadOnly({ when, why, children }: ReadOnlyProps) {
  if (!when) return children;
  return (
    <ConfigProvider
      componentDisabled
      theme={{ token: { colorTextDisabled: palette['text-soft'], colorBgContainerDisabled: palette.desk } }}
    >
      <p className={styles.why}>{why}</p>
      {children}
    </ConfigProvider>
  );
}
