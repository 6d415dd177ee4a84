import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { type DisclosureRow, type DisclosureState, stateOf } from './deadline.ts';

const tones: Record<DisclosureState, Tone> = {
  逾期: 'late',
  即将到期: 'soon',
  待录入: 'plain',
  待公示: 'active',
  已公示: 'good',
};

/** How a disclosure stands: a word and a mark of its own shape, never a colour alone. */
export function DisclosureMark({ row }: { row: DisclosureRow }) {
  const state = stateOf(row);
  return <StatusMark tone={tones[state]}>{state}</StatusMark>;
}
