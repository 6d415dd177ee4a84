import { Segmented } from 'antd';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { ClueList } from './clue-list.tsx';
import { LedgerList } from './ledger-list.tsx';
import { OutsideCheckList } from './outside-check-list.tsx';
import { PenaltyList } from './penalty-list.tsx';
import { ReferralList } from './referral-list.tsx';

const views = [
  { value: '', label: '台账' },
  { value: 'referral', label: '移送抄告' },
  { value: 'penalty', label: '处罚决定' },
  { value: 'outside', label: '抽取之外的检查' },
];

/** 后续处置: the ledger, what was handed to others, penalty decisions that came back, and checks outside the draw. */
export function FollowUpPage() {
  const address = useAddressFilter();
  const maySeeClues = useMay('clue.list');
  const view = address.text('view');
  const options = maySeeClues ? [...views, { value: 'clue', label: '问题线索' }] : views;
  const switcher = (
    <Segmented
      aria-label="后续处置的各部分"
      options={options}
      value={view}
      onChange={value => address.replace(value === '' ? {} : { view: [value] })}
    />
  );
  switch (view) {
    case 'referral':
      return <ReferralList switcher={switcher} />;
    case 'penalty':
      return <PenaltyList switcher={switcher} />;
    case 'outside':
      return <OutsideCheckList switcher={switcher} />;
    case 'clue':
      return <ClueList switcher={switcher} />;
    default:
      return <LedgerList switcher={switcher} />;
  }
}
