import { Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { type PlatformKind, platformKindNames } from '#domain/publication/platform-field.ts';
import styles from './publication.module.css';

interface EntryTalliesProps {
  readonly tallies: OutputOf<'platform.list'>['tallies'];
  /** Shows what of a kind has no number yet. */
  readonly onShow: (kind: PlatformKind) => void;
}

const share = (entered: number, all: number): string => (all === 0 ? '—' : `${((entered / all) * 100).toFixed(1)}%`);

/** 双录入率 of each kind; its numbers lead to what is missing (I17). */
export function EntryTallies({ tallies, onShow }: EntryTalliesProps) {
  if (tallies.length === 0) return null;
  return (
    <p className={styles.tallies}>
      {tallies.map(({ kind, all, entered }) => (
        <span key={kind}>
          {`${platformKindNames[kind]} ${entered} / ${all}（${share(entered, all)}）`}
          {all > entered ? (
            <Button type="link" size="small" onClick={() => onShow(kind)}>{`差 ${all - entered} 条`}</Button>
          ) : null}
        </span>
      ))}
    </p>
  );
}
