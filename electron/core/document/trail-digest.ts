import { FORM_PAGE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { DaySummary } from '../audit/day-summary.ts';
import { digestGroups } from './digest-groups.ts';
import { officialDate } from './official-date.ts';
import { type Box, blankBox, keptTogether } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import { FORM_LABEL, FORM_ROW, FORM_TITLE, fieldRow, formHeading, formText } from './pdf/form.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { formPageNumber } from './pdf/page-numbers.ts';
import { titleBoxes } from './pdf/paragraph.ts';
import { qrCodeMark } from './pdf/qr-code.ts';
import { composeSheets } from './pdf/sheets.ts';
import { tableBoxes } from './pdf/table.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';

/** A 操作日志日报: what was done on a day, and how far the log reached. */
export interface TrailDigest extends DaySummary {
  readonly unit: string;
  /** When it was printed, e.g. 2026-03-12 17:30. */
  readonly printedAt: string;
}

const LABEL_WIDTH = millimetres(28);
const SIGNATURE_HEIGHT = millimetres(14);
const CODE_SIZE = millimetres(24);
const HEAD_STYLE: TextStyle = { role: '宋体', size: TYPE_SIZE.小四 };
const TABLE = { ...FORM_ROW, headText: FORM_LABEL };

/** Sets the 操作日志日报 as a form that is printed, signed and kept apart from the PC. */
export function composeTrailDigest(digest: TrailDigest, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const { width, left, top } = FORM_PAGE.typeArea;
  const boxes = [
    ...titleBoxes(typesetter, '操作日志日报', FORM_TITLE, width),
    blankBox(14),
    ...particulars(typesetter, digest, width),
    ...head(typesetter, digest, width),
    ...tally(typesetter, '二、各项操作', ['操作', '条数'], digest.actions, width),
    ...tally(typesetter, '三、各操作人', ['操作人', '条数'], digest.actors, width),
    ...usage(typesetter, width),
    ...signatures(typesetter, width),
  ];
  const code = `明抽日志 ${digest.head.seq} ${digest.head.hash.slice(0, 16)} ${digest.head.day}`;
  const sheets = composeSheets(boxes, FORM_PAGE, (page, pageCount) => [
    ...formPageNumber(typesetter, FORM_PAGE, page, pageCount),
    ...(page === 1 ? [qrCodeMark(code, left + width - CODE_SIZE, top - millimetres(11), CODE_SIZE)] : []),
  ]);
  const title = `操作日志日报 ${digest.day}`;
  return { title, author: digest.unit, sheets, warnings: fontWarnings(typesetter) };
}

function particulars(typesetter: Typesetter, digest: TrailDigest, width: number): Box[] {
  const { first, last } = digest;
  const range = first === null || last === null ? '当日没有记录' : `第 ${first} 条至第 ${last} 条`;
  const jumps = digest.jumps === 0 ? '没有' : `${digest.jumps} 次，见日志中的“电脑时间跳变”`;
  return [
    [{ label: '单位', value: digest.unit }],
    [
      { label: '日期', value: officialDate(digest.day) },
      { label: '印出时间', value: digest.printedAt },
    ],
    [
      { label: '当日条数', value: `${digest.entries} 条` },
      { label: '起止序号', value: range },
    ],
    [{ label: '时间跳变', value: jumps }],
  ].flatMap(fields => fieldRow(typesetter, fields, width, LABEL_WIDTH));
}

function head(typesetter: Typesetter, { head: { seq, hash, day } }: TrailDigest, width: number): Box[] {
  const groups = digestGroups(hash).split(' ');
  const lines = [groups.slice(0, 8), groups.slice(8)].map(line => line.join(' '));
  return [
    ...formHeading(typesetter, '一、日志链首部（到这一条为止的全部记录）', width),
    ...fieldRow(
      typesetter,
      [
        { label: '序号', value: seq === 0 ? '还没有记录' : `第 ${seq} 条` },
        { label: '记录日期', value: day === '' ? '—' : officialDate(day) },
      ],
      width,
      LABEL_WIDTH,
    ),
    ...fieldRow(typesetter, [{ label: '校验值', value: lines.join('\n'), style: HEAD_STYLE }], width, LABEL_WIDTH),
  ];
}

type Tally = readonly { readonly name: string; readonly count: number }[];

function tally(typesetter: Typesetter, heading: string, titles: [string, string], counts: Tally, width: number): Box[] {
  const columns = [
    { title: titles[0], width: width - millimetres(32) },
    { title: titles[1], width: millimetres(32), align: 'right' as const },
  ];
  const rows = counts.length === 0 ? [['当日没有记录', '0']] : counts.map(({ name, count }) => [name, `${count}`]);
  return [...formHeading(typesetter, heading, width), ...tableBoxes(typesetter, columns, rows, TABLE)];
}

function usage(typesetter: Typesetter, width: number): Box[] {
  return [
    blankBox(8),
    ...formText(
      typesetter,
      '本页印出后签名存档。以后在“系统—操作日志—核对纸上的首部”中输入序号和校验值的前 16 位，' +
        '如果数据文件被整个替换或日志被改写，程序的答复会与本页不符。',
      width,
    ),
  ];
}

function signatures(typesetter: Typesetter, width: number): Box[] {
  const columns = ['印出人（签名）', '审核人（签名）', '日期'].map(title => ({ title, width: width / 3 }));
  return keptTogether([
    ...formHeading(typesetter, '四、签名', width),
    ...tableBoxes(typesetter, columns, [['', '', '']], { ...TABLE, minimumHeight: SIGNATURE_HEIGHT }),
  ]);
}
