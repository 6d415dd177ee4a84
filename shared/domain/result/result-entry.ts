import type { PartySignatureCode } from '../vocabulary/party-signature.ts';

/** What was found on one item (domain.md 4.11). */
export interface ItemFinding {
  readonly itemId: number;
  readonly checked: boolean;
  /** Code of a 检查方式; blank where it is that of the whole check. */
  readonly method: string;
  readonly problem: boolean;
  readonly finding: string;
  /** 依据条款. */
  readonly article: string;
  /** 处置情况. */
  readonly handling: string;
}

/** One product that was tested (list O of domain.md 4.20). */
export interface ProductFinding {
  /** 综合判定. */
  readonly verdict: '' | 'qualified' | 'unqualified';
  /** By the code of a product field; dates as YYYY-MM-DD. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Everything of a result that few sheets need. */
export interface ResultDetails {
  readonly items: readonly ItemFinding[];
  /** Codes beside the first outcome. */
  readonly moreOutcomes: readonly string[];
  /** Code of a 未实施原因, null where the check was carried out. */
  readonly notCarriedOut: string | null;
  readonly method: string;
  readonly partyOpinion: string;
  readonly partySignature: PartySignatureCode;
  readonly refusalReason: string;
  readonly witness: string;
  /** 服务指导. */
  readonly guidance: string;
  /** 首违轻微. */
  readonly firstMinor: boolean;
  readonly firstMinorBasis: string;
  /** Recorded on a mobile device. */
  readonly mobile: boolean;
  /** The lawful reason for which it is not made public. */
  readonly noDisclosureReason: string | null;
  /** Why others checked than were sent out, and who allowed it. */
  readonly teamChange: string;
  readonly products: readonly ProductFinding[];
}

/** 检查结果 as somebody enters it. */
export interface ResultEntry extends ResultDetails {
  readonly outcome: string;
  readonly checkedOn: string;
  readonly endedOn: string;
  readonly inspectorIds: readonly number[];
  readonly finding: string;
  readonly note: string;
}

/** A result of which nothing but the main thing was said. */
export const noDetails: ResultDetails = {
  items: [],
  moreOutcomes: [],
  notCarriedOut: null,
  method: '',
  partyOpinion: '',
  partySignature: '',
  refusalReason: '',
  witness: '',
  guidance: '',
  firstMinor: false,
  firstMinorBasis: '',
  mobile: false,
  noDisclosureReason: null,
  teamChange: '',
  products: [],
};

/** What an entry is judged by. */
export interface ResultCircumstances {
  /** The day of the draw, YYYY-MM-DD; blank where it is not known. */
  readonly drawnOn: string;
  /** The day from which checks of the task are approved, null where nothing holds them back. */
  readonly allowedFrom: string | null;
  readonly today: string;
  /** The items of the sheet. */
  readonly itemIds: readonly number[];
  /** Those who were sent out. */
  readonly teamIds: readonly number[];
  /** `ResultRule.fullRecord`. */
  readonly fullRecord: boolean;
  /** The name of an outcome in the words of the profile. */
  readonly outcomeName: (code: string) => string;
}

/** What is missing or cannot be, at which field, in a sentence for the clerk. */
export interface ResultFault {
  readonly field: keyof ResultEntry;
  readonly sentence: string;
}
