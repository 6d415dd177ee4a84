import { Segmented, Select } from 'antd';
import { SearchBox } from '../../ui/search-box.tsx';
import styles from './item-list.module.css';
import { type VersionRow, versionName } from './version-words.ts';

export const specialLists = [
  { value: '', label: '全部' },
  { value: 'joint', label: '一业一查' },
  { value: 'key-supervision', label: '重点监管' },
  { value: 'draw-exemption', label: '双随机例外' },
] as const;

export type SpecialValue = (typeof specialLists)[number]['value'];

interface ListToolsProps {
  readonly text: string;
  readonly versions: readonly VersionRow[];
  readonly version: VersionRow | undefined;
  readonly special: SpecialValue;
  readonly today: string;
  readonly set: (name: string, value: string) => void;
}

/** Search, which version, and which part of the list. */
export function ListTools({ text, versions, version, special, today, set }: ListToolsProps) {
  return (
    <>
      <SearchBox value={text} onSearch={word => set('text', word)} placeholder="事项、类别、对象或依据" />
      {version ? (
        <Select
          aria-label="清单版本"
          className={styles.version ?? ''}
          value={version.id}
          options={versions.map(one => ({ value: one.id, label: versionName(one, today) }))}
          onChange={id => set('version', String(id))}
        />
      ) : null}
      <Segmented
        aria-label="看哪一张清单"
        options={[...specialLists]}
        value={special}
        onChange={value => set('special', value)}
      />
    </>
  );
}
