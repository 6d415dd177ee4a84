import { type Platform, usualPlatforms } from './platform.ts';
import type { PublicKind } from './publication-kind.ts';

/** What a profile says of what must be public; results go by `disclosureWorkingDays` and plans by `planDueMonthDay`. */
export interface PublicationRule {
  /** Where things are made public, in the words of the confirmation. */
  readonly channels: string[];
  /** Within how many working days each is due. */
  readonly days: Readonly<Record<Exclude<PublicKind, 'plan' | 'result'>, number>>;
  /** Whether the list of a draw is made public where its task says nothing of it. */
  readonly drawListPublic: boolean;
  /** Why something may lawfully stay unpublished. */
  readonly exemptGrounds: string[];
  /** 停止公示 and 信用修复 (domain.md 4.16). */
  readonly stop: {
    /** From the acceptance to the decision. */
    readonly decideWorkingDays: number;
    /** The same where the result itself is disputed. */
    readonly objectionWorkingDays: number;
    /** How long a result stays public at least before an application by term, and at most. */
    readonly leastMonths: number;
    readonly mostMonths: number;
    /** From the stop until other platforms have been told. */
    readonly tellWorkingDays: number;
  };
  /** From which month on it is said that the next year's holidays are missing. */
  readonly holidaysFromMonth: number;
  readonly platforms: Platform[];
  readonly source: string;
}

/** What holds where a profile says nothing of it (domain.md 2.3, 4.12, 4.16). */
export const usualPublicationRule: PublicationRule = {
  channels: ['国家企业信用信息公示系统', '省“双随机、一公开”监管工作平台', '政府门户网站', '微信公众号', '公告栏'],
  days: { 'item-list': 20, 'plan-change': 20, scheme: 20, 'draw-list': 20, correction: 5, stop: 3 },
  drawListPublic: true,
  exemptGrounds: [
    '涉及国家秘密',
    '涉及商业秘密',
    '涉及个人隐私',
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    '法律、行政法规禁止公开',
  ],
  stop: { decideWorkingDays: 7, objectionWorkingDays: 5, leastMonths: 3, mostMonths: 12, tellWorkingDays: 3 },
  holidaysFromMonth: 11,
  platforms: usualPlatforms,
  source:
    '事项、计划、方案、结果及时公开：R-096、R-097、R-099、R-154；异议核实后5个工作日内更正：川渝跨区域“双随机、一公开”方案；停止公示7个工作日办结、最短公示期3个月、最长1年：《市场监督管理信用修复管理办法》；不予公开的情形：《中华人民共和国政府信息公开条例》第十四条、第十五条；其余天数由本单位确定',
};
