/** Where a paragraph stands, as a finding says it: 正文“时间：…”, 附件1“一、…”. */
const quoted = /^(?<region>.*?)“(?<words>.*?)…?”$/;

function findPlace(root: HTMLElement, place: string): HTMLElement | null {
  const named = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(({ dataset }) => dataset.place === place);
  if (named) return named;
  const { region = '', words = '' } = quoted.exec(place)?.groups ?? {};
  const sections = [...root.querySelectorAll<HTMLElement>('section')];
  const isNamed = (label: string | null) =>
    label !== null && label !== '' && (label === region || place.startsWith(label));
  const section = sections.find(one => isNamed(one.getAttribute('aria-label')));
  if (words === '') return section ?? null;
  const begins = (text: string) => text.startsWith(words);
  const within = section ?? root;
  return (
    [...within.querySelectorAll<HTMLElement>('[data-part]')].find(({ dataset }) => begins(dataset.text ?? '')) ??
    [...within.querySelectorAll('textarea')].find(({ value }) => begins(value)) ??
    section ??
    null
  );
}

/** Brings the place a finding speaks of into sight and puts the caret there; false when it stands nowhere. */
export function jumpToPlace(root: HTMLElement, place: string): boolean {
  const found = findPlace(root, place);
  if (!found) return false;
  const folded = found.closest('details');
  if (folded) folded.open = true;
  found.scrollIntoView({ block: 'center' });
  const field = found.querySelector<HTMLElement>('textarea') ?? found.querySelector<HTMLElement>('input, button');
  (field ?? found).focus({ preventScroll: true });
  return true;
}
