import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { dateText } from '../../ui/date-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { type VersionRow, versionState, versionTerm } from './version-words.ts';

function State({ version, today }: { version: VersionRow; today: string }) {
  const word = versionState(version, today);
  const tone = version.inForce ? 'official' : version.state === 'draft' ? 'active' : 'plain';
  return <StatusMark tone={tone}>{word}</StatusMark>;
}

/** The versions of the list, each with the days it counts. */
export const versionColumns = (today: string): readonly Column<VersionRow>[] => [
  { key: 'title', title: '版本', width: 110, fixed: true, render: row => row.title },
  { key: 'state', title: '状态', width: 120, render: row => <State version={row} today={today} /> },
  { key: 'term', title: '有效', width: 240, grow: 1, render: versionTerm },
  {
    key: 'publishedAt',
    title: '发布',
    width: 130,
    render: row => (row.publishedAt === null ? '—' : dateText(row.publishedAt.slice(0, 10))),
  },
  {
    key: 'items',
    title: '事项',
    width: 110,
    align: 'end',
    render: row => <Link to={addresses.itemsOf(row.id)}>{row.items} 项</Link>,
  },
];
