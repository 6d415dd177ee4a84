import { matchingForm } from '../text/normalise.ts';

/** One field of a registry, its own name and the other column headings that mean it. */
export interface FieldHeadings {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  readonly synonyms: readonly string[];
}

/** Columns that many tables have and no registry keeps. */
const UNUSED = [
  '序号',
  '编号',
  '行号',
  '性别',
  '民族',
  '出生',
  '出生日期',
  '出生年月',
  '年龄',
  '学历',
  '政治面貌',
  '备注',
];
const UNUSED_PRIVATE = ['身份证', '身份证号', '身份证号码', '公民身份号码', '居民身份证号码'];

/** Words that may stand before or after a known heading without changing what it means. */
const PREFIXES =
  /^(?:被抽查|被检查|检查对象|抽查对象|市场主体|经营主体|执法人员|检查人员|企业|单位|机构|商户|人员|执法|抽查|检查|事项|所属|所在|现)/;
const SUFFIXES = /(?:名称|信息|情况|内容|说明|名)$/;
const REMARK = /\((?:[^()]*)\)/g;
const UNIT = /\((?:单位:)?(万元|元|%|‰)(?:人民币)?\)/;

export type HeadingUnit = '万元' | '元' | '%' | '‰';

export type Certainty = 'exact' | 'similar' | 'unused' | 'none';

/** What one column of a table would feed; `field` is null for a column left out. */
export interface ColumnProposal<Field extends string = string> {
  readonly column: number;
  readonly heading: string;
  readonly field: Field | null;
  readonly certainty: Certainty;
  /** The unit that the heading states for bare numbers below it, as in 「注册资本（万元）」. */
  readonly unit: HeadingUnit | null;
}

export interface MappingProposal<Field extends string = string> {
  readonly columns: readonly ColumnProposal<Field>[];
  /** Required fields for which no column was found. */
  readonly missing: readonly Field[];
}

interface HeadingMatch {
  readonly key: string | null;
  readonly certainty: Certainty;
}

const NO_MATCH: HeadingMatch = { key: null, certainty: 'none' };
const UNUSED_MATCH: HeadingMatch = { key: null, certainty: 'unused' };

/** A heading without marks such as 「*」 for a compulsory column. */
const bareHeading = (heading: string) => matchingForm(heading).replace(/[*★※:]/g, '');

/** Makes a function that recognises headings of one registry. */
export function headingMatcher(fields: readonly FieldHeadings[]): (heading: string) => HeadingMatch {
  const index = new Map<string, string>();
  for (const { key, name, synonyms } of fields)
    for (const spelling of [name, ...synonyms]) index.set(bareHeading(spelling), key);
  const unused = new Set([...UNUSED, ...UNUSED_PRIVATE].map(bareHeading));

  return heading => {
    const bare = bareHeading(heading);
    const short = bare.replace(REMARK, '');
    const exact = index.get(bare) ?? index.get(short);
    if (exact !== undefined) return { key: exact, certainty: 'exact' };
    if (unused.has(bare) || unused.has(short)) return UNUSED_MATCH;
    const inner = short.replace(PREFIXES, '');
    for (const form of [inner, short.replace(SUFFIXES, ''), inner.replace(SUFFIXES, '')]) {
      const similar = index.get(form);
      if (similar !== undefined) return { key: similar, certainty: 'similar' };
    }
    return NO_MATCH;
  };
}

/** Proposes which field each column feeds; a field is given to one column only, certain matches before similar ones. */
export function proposeMapping<const Fields extends readonly FieldHeadings[]>(
  fields: Fields,
  headings: readonly string[],
): MappingProposal<Fields[number]['key']> {
  type Field = Fields[number]['key'];
  const match = headingMatcher(fields);
  const matches = headings.map(match);
  const owner = new Map<string, number>();
  for (const certainty of ['exact', 'similar'])
    matches.forEach((found, column) => {
      if (found.key !== null && found.certainty === certainty && !owner.has(found.key)) owner.set(found.key, column);
    });

  const columns = headings.map((heading, column) => {
    const { key, certainty } = matches[column] ?? NO_MATCH;
    const owned = key !== null && owner.get(key) === column;
    const unit = (UNIT.exec(matchingForm(heading))?.[1] ?? null) as HeadingUnit | null;
    return {
      column,
      heading,
      field: owned ? (key as Field) : null,
      certainty: key !== null && !owned ? 'none' : certainty,
      unit,
    };
  });
  const missing = fields.filter(field => field.required && !owner.has(field.key)).map(field => field.key as Field);
  return { columns, missing };
}
