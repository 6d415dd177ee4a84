import { type PublicRow, type PublicWord, publicWord } from '#domain/publication/public-row.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

const tones: Readonly<Record<PublicWord, Tone>> = {
  逾期: 'late',
  即将到期: 'soon',
  待公示: 'active',
  已公示: 'good',
  已更正: 'plain',
  停止公示: 'plain',
  不予公示: 'plain',
};

/** How something that must be public stands, in one word and a mark of its own shape. */
export function PublicationMark({ row }: { readonly row: Pick<PublicRow, 'state' | 'light'> }) {
  const word = publicWord(row);
  return <StatusMark tone={tones[word]}>{word}</StatusMark>;
}
