/** The colours of the product; each is a CSS variable `--<name>` as well, so that styles and antd agree. */
export const palette = {
  /** Structure: navigation, headings, the primary button. */
  'ink-900': '#12243c',
  'ink-800': '#19304f',
  'ink-700': '#21426d',
  'ink-500': '#4c6a92',
  'ink-300': '#a9bad1',
  'ink-100': '#e6ecf4',
  'ink-50': '#f2f5f9',
  /** The desk behind the sheets of paper. */
  desk: '#f4f4f1',
  sheet: '#ffffff',
  line: '#d9dde3',
  /** Around what can be filled in or pressed. */
  'line-strong': '#8b95a4',
  'line-soft': '#eaecf0',
  text: '#1b2430',
  'text-soft': '#566172',
  'text-faint': '#626c7b',
  /** Type on ink. */
  warm: '#f7f1e4',
  'warm-soft': '#c3cbd6',
  /** Only for what is official or irrevocable: reveal, void, seal. */
  seal: '#b0241c',
  'seal-50': '#fbf0ee',
  /** Never alone: always with a word and a mark. */
  good: '#1f6647',
  'good-50': '#edf5f0',
  soon: '#855600',
  'soon-50': '#fbf4e4',
  late: '#a3410c',
  'late-50': '#fcf1ea',
} as const;

/** Puts the palette on the page as CSS variables. */
export function applyPalette(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${name}`, colour);
}
