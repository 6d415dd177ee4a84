import type { DrawPlan } from './plan.ts';
import { DICE_METHOD, type DiceNeed, type PlanWitnessRule, PUBLIC_METHOD, type PublicNumber } from './witness-rule.ts';

/** What counts about a number that was given. */
export interface GivenNumber {
  readonly unit: string;
  readonly kind: string;
  readonly method: string;
  readonly digits: number;
}

/** What is asked for: people at all, people of a kind, people from outside, dice, or the number that the plan named. */
export type WitnessNeedKind = 'people' | 'kind' | 'outside' | 'dice' | 'public';

/** One thing that is needed before the reveal, with how much of it is there. */
export interface WitnessNeed {
  readonly kind: WitnessNeedKind;
  readonly title: string;
  readonly given: number;
  readonly needed: number;
}

/** The checklist of a draw's witnesses: people in general, kinds, outsiders, dice, and the public number last (SSJ-DRAW/1, 2.4). */
export function witnessNeeds(plan: DrawPlan, given: readonly GivenNumber[]): WitnessNeed[] {
  const { publicNumber } = plan;
  const needs = personNeeds(plan, given);
  if (publicNumber === undefined) return needs;
  const found = given.filter(({ method }) => method === PUBLIC_METHOD).length;
  return [...needs, { kind: 'public', title: `公开号码：${publicNumberName(publicNumber)}`, given: found, needed: 1 }];
}

/** What is still needed, as a sentence for the operator, or null when the draw may be revealed. */
export function lackingSentence(needs: readonly WitnessNeed[]): string | null {
  const lacking = needs.filter(({ given, needed }) => given < needed);
  if (lacking.length === 0) return null;
  const parts = lacking.map(({ title, given, needed }) => `${title}（已有 ${given}，需要 ${needed}）`);
  return `还不能揭示，见证还缺：${parts.join('；')}。`;
}

/** What keeps a number from being taken at this moment, as a sentence, or null; its form is checked by `witnessProblem`. */
export function entryRefusal(plan: DrawPlan, given: readonly GivenNumber[], entry: GivenNumber): string | null {
  const isPublic = entry.method === PUBLIC_METHOD;
  if (given.some(({ method }) => method === PUBLIC_METHOD)) return '公开号码已经录入，它排在最后，不能再加见证数字。';
  if (isPublic && plan.publicNumber === undefined) return '方案没有事先写明公开号码，不能录入。';
  if (isPublic) {
    const lacking = lackingSentence(personNeeds(plan, given));
    return lacking === null ? null : `公开号码要在见证人之后录入。${lacking}`;
  }
  const fewest = plan.witnessRule?.digits ?? 0;
  return entry.digits < fewest ? `本单位要求至少 ${fewest} 位，现在有 ${entry.digits} 位，请补足。` : null;
}

/** A lottery and its issue in words. */
export const publicNumberName = ({ name, issue }: PublicNumber): string => `${name}第 ${issue} 期`;

function personNeeds({ witnesses, witnessRule: rule }: DrawPlan, given: readonly GivenNumber[]): WitnessNeed[] {
  const people = given.filter(({ method }) => method !== PUBLIC_METHOD);
  const whole: WitnessNeed = { kind: 'people', title: '见证人', given: people.length, needed: witnesses };
  if (rule === undefined) return [whole];
  return [
    whole,
    ...rule.needed.map(need => kindNeed(need, people)),
    outsideNeed(rule, people),
    ...diceNeeds(rule.dice, people, people.length >= witnesses),
  ];
}

function kindNeed({ kinds, atLeast }: PlanWitnessRule['needed'][number], people: readonly GivenNumber[]): WitnessNeed {
  return { kind: 'kind', title: kinds.join('或'), given: givenByKinds(kinds, people), needed: atLeast };
}

/** How many numbers were given by people of certain kinds. */
export const givenByKinds = (kinds: readonly string[], given: readonly GivenNumber[]): number =>
  given.filter(({ kind }) => kinds.includes(kind)).length;

function outsideNeed({ operatingUnit, outside }: PlanWitnessRule, people: readonly GivenNumber[]): WitnessNeed {
  const found = people.filter(({ unit }) => !belongsTo(unit, operatingUnit)).length;
  return { kind: 'outside', title: `${operatingUnit}以外的见证人`, given: found, needed: Math.max(1, outside) };
}

/** Clerks write their own unit with its section behind it, or without the county before it. */
function belongsTo(unit: string, operatingUnit: string): boolean {
  const [one, own] = [plain(unit), plain(operatingUnit)];
  return one === '本局' || one === '本单位' || one.includes(own) || own.endsWith(one);
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Whether dice stand alone is known once enough people have given their numbers. */
function diceNeeds(need: DiceNeed, people: readonly GivenNumber[], enough: boolean): WitnessNeed[] {
  if (need.atLeast === 0) return [];
  const thrown = people.filter(({ method }) => method === DICE_METHOD);
  const long = (digits: number) => thrown.filter(entry => entry.digits >= digits).length;
  const title = `用${DICE_METHOD}掷出、不少于 ${need.digits} 位的数字`;
  const some: WitnessNeed = { kind: 'dice', title, given: long(need.digits), needed: need.atLeast };
  const alone = enough && thrown.length === people.length;
  if (!alone) return [some];
  const longTitle = `只有掷骰的数字时，其中不少于 ${need.digitsAlone} 位的`;
  return [some, { kind: 'dice', title: longTitle, given: long(need.digitsAlone), needed: 1 }];
}
