import type { PaperContent } from './paper-content.ts';

/** Which record a paper speaks of; its merge fields and data tables come from that record and from those it belongs to. */
export type PaperSubject = 'bureau' | 'task' | 'draw' | 'assignment';

/** What the records do not know and somebody types in, for one paper. */
export interface EnteredField {
  /** As it stands in braces in the texts, e.g. 会议地点. */
  readonly name: string;
  readonly kind: 'line' | 'lines' | 'date';
  readonly isRequired: boolean;
  /** What could stand there, shown in the empty field. */
  readonly example: string;
}

/** What a paper of a kind says before anything is filled in (domain.md 5.1); kept as data in resources/papers. */
export interface PaperTemplate {
  readonly code: string;
  /** What the paper is called, e.g. 会议通知. */
  readonly name: string;
  /** Its place in the set a bureau prints, D1 to D32, or nothing for a free paper. */
  readonly place: string;
  readonly group: '计划和名单' | '抽取' | '检查' | '公示' | '处理和移送' | '会议和报告' | '其他';
  readonly subject: PaperSubject;
  /** Law, standard or example the wording follows. */
  readonly source: string;
  /** Of which series its number is, by the series' purpose; nothing for papers without 发文字号. */
  readonly series: string;
  readonly fields: readonly EnteredField[];
  readonly content: PaperContent;
}
