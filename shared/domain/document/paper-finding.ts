/** Something that should be looked at before a paper is issued; one that blocks has to be mended first. */
export interface PaperFinding {
  readonly rule: string;
  /** Where: the field, the attachment, the paragraph by its first words; empty for the whole paper. */
  readonly place: string;
  readonly sentence: string;
  readonly blocks: boolean;
}
