/** How a number was made with ten-sided dice, as witness entries name it (SSJ-DRAW/1, 2.4). */
export const DICE_METHOD = '十面骰';

/** How witness entries name a public lottery number, the optional contribution w_{k+1} (SSJ-DRAW/1, 2.4). */
export const PUBLIC_METHOD = '公开号码';

/** What a bureau asks of its witnesses beyond their number, from its profile (SSJ-DRAW/1, 2.3 and 2.4). */
export interface WitnessRule {
  /** Who may witness, in the bureau's own words; the first is what most of them are. */
  readonly kinds: readonly string[];
  /** Of these kinds together, at least so many. */
  readonly needed: readonly KindNeed[];
  /** How many at least do not belong to the operating unit; never 0, so that no unit draws among itself. */
  readonly outside: number;
  readonly dice: DiceNeed;
}

export interface KindNeed {
  readonly kinds: readonly string[];
  readonly atLeast: number;
}

export interface DiceNeed {
  /** How many numbers at least are thrown with ten-sided dice; 0 where the bureau does not ask for it. */
  readonly atLeast: number;
  readonly digits: number;
  /** The digits of one number at least where nobody brings another but by dice. */
  readonly digitsAlone: number;
}

/** The rule as a plan fixes it before any randomness exists. */
export interface PlanWitnessRule extends Omit<WitnessRule, 'kinds'> {
  readonly operatingUnit: string;
  /** The fewest digits of a witness's number. */
  readonly digits: number;
}

/** A lottery result that nobody can choose, named in the plan before list and plan are frozen. */
export interface PublicNumber {
  /** Which lottery, e.g. 福彩双色球. */
  readonly name: string;
  /** The issue (期号) whose result is awaited. */
  readonly issue: string;
  /** Where everybody can read it. */
  readonly source: string;
}

/** What the protocol asks where a saved profile says nothing of it. */
export const usualWitnessRule = {
  kinds: ['成员单位', '纪检监察', '人大代表、政协委员', '企业代表', '公证人员'],
  needed: [],
  outside: 1,
  dice: { atLeast: 1, digits: 8, digitsAlone: 20 },
  source: '抽取规程 SSJ-DRAW/1 第 2.4 节；身份要求由本单位确定',
} satisfies WitnessRule & { readonly source: string };
