/** One chapter of the help: what it is about, and steps or remarks in the bureau's own words. */
export interface Chapter {
  readonly title: string;
  /** The page on which it is done. */
  readonly way?: { readonly title: string; readonly address: string };
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
}
