import { drawExemptions } from '../vocabulary/draw-exemption.ts';
import { nameOfCode } from '../vocabulary/vocabulary-entry.ts';

/** What the list of items says of one that may keep it out of a normal draw. */
export interface ListedItem {
  readonly name: string;
  /** 列入重点监管事项清单. */
  readonly keySupervision: boolean;
  /** 双随机例外: its code, or null. */
  readonly drawExemption: string | null;
}

const instead = '请移除，或把“抽什么”改为“只派人员”（对象事先确定）或“抽检查次序”（全部检查）。';

/**
 * Why an item is not checked at objects drawn at random, null when it may be: key supervision goes by its own list,
 * and what another law has inspected in its own way by that law (双随机例外, domain.md 4.1). Draws that choose no objects are open to it.
 */
export function outsideDraw({ name, keySupervision, drawExemption }: ListedItem): string | null {
  if (keySupervision) return `“${name}”列入重点监管事项清单，按清单另行检查，不进入随机抽取。${instead}`;
  if (drawExemption === null) return null;
  const ground = nameOfCode(drawExemptions, drawExemption);
  return `“${name}”属于双随机例外（${ground}），按有关法律规定检查，不进入随机抽取。${instead}`;
}
