import { describe, expect, test } from 'vitest';
import { lintPaper } from '#domain/document/lint/lint-paper.ts';
import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { rightFacts, rightPaper, saidBy, withCell } from './right-paper.ts';

const inSentence = (text: string): OfficialPaper => rightPaper({ parts: [{ kind: 'paragraph', text }] });
const signed = (units: readonly string[], more: object = {}): OfficialPaper =>
  rightPaper({
    signature: { units, date: '2026年6月1日', seal: { guide: 'words', diameterMillimetres: 42 }, ...more },
  });

describe('before a paper is issued', () => {
  test('a right one is left alone', () => {
    expect(lintPaper(rightPaper(), rightFacts)).toEqual([]);
  });

  test('what blocks is told first', () => {
    const paper = rightPaper({ title: '关于抽查结果' }, withCell(0, 5, '电话13805301234'));
    expect(lintPaper(paper, rightFacts).map(({ blocks }) => blocks)).toEqual([true, false]);
  });
});

describe('a title', () => {
  test.each(['关于开展检查的通知', '云河县随机抽查事项清单（第二版）', '检查结果公示', '关于报送材料的函'])(
    '「%s」 ends with its kind',
    title => expect(saidBy('title-kind', rightPaper({ title }))).toEqual([]),
  );

  test('without its kind is told of, and none at all blocks', () => {
    expect(saidBy('title-kind', rightPaper({ title: '关于抽查结果' }))).toEqual([expect.stringMatching(/^\? 标题：/)]);
    expect(saidBy('title-kind', rightPaper({ title: '' }))).toEqual([expect.stringMatching(/^! 标题：/)]);
  });
});

describe('a number', () => {
  test('on the paper is the one in the register', () => {
    expect(saidBy('number', rightPaper({ numberUnderTitle: '云市监公〔2026〕2号' }))).toEqual([
      expect.stringContaining('与登记的文号“云市监公〔2026〕1号”不同'),
    ]);
  });

  test.each(['云市监公[2026]1号', '云市监公〔2026〕第1号', '云市监公〔2026〕01号'])('%s has the wrong form', number => {
    const paper = rightPaper({ numberUnderTitle: number });
    expect(saidBy('number', paper, { number })).toEqual([expect.stringMatching(/^\? .*不合规定的写法/)]);
  });

  test('of another year than its date is told of and never blocks (R-203)', () => {
    const paper = rightPaper({ numberUnderTitle: '云市监公〔2025〕1号' });
    expect(saidBy('number', paper, { number: '云市监公〔2025〕1号' })).toEqual([
      expect.stringMatching(/^\? .*2025年，成文日期在2026年/),
    ]);
  });
});

describe('days', () => {
  test('the day of the paper is the day registered, has come, and is not before the work was done', () => {
    expect(saidBy('date', rightPaper(), { issuedOn: '2026-06-02' })).toHaveLength(1);
    expect(
      saidBy('date', signed(['云河县市场监督管理局'], { date: '2026年6月9日' }), { issuedOn: '2026-06-09' }),
    ).toEqual([expect.stringMatching(/^\? .*还没有到/)]);
    const early = signed(['云河县市场监督管理局'], { date: '2026年5月11日' });
    expect(saidBy('date', early, { issuedOn: '2026-05-11' })).toContainEqual(expect.stringContaining('早于检查完成'));
  });

  test('steps follow each other', () => {
    const steps = [
      { name: '抽取', date: '2026-05-13' },
      { name: '检查完成', date: '2026-05-12' },
    ];
    expect(saidBy('date', rightPaper(), { steps })).toContainEqual(expect.stringContaining('早于抽取'));
  });

  test.each([
    ['2026-06-30', '晚于'],
    ['2026-02-01', '早于抽取'],
    ['2026-02-30', '不是一个日期'],
  ])('a cell with %s is told of', (day, words) => {
    expect(saidBy('date', rightPaper({}, withCell(1, 3, day)))).toEqual([
      expect.stringMatching(new RegExp(`^! 附件第2行“检查完成日期”：.*${words}`)),
    ]);
  });
});

describe('署名 and seal', () => {
  test('another unit than the seal names blocks, unless the seal stands in and says so (R-024)', () => {
    const other = ['云河县联席会议办公室'];
    expect(saidBy('seal', signed(other))).toEqual([expect.stringMatching(/^! 署名：/)]);
    expect(saidBy('seal', signed(other, { standIn: '云河县市场监督管理局代章' }))).toEqual([]);
    expect(saidBy('seal', signed(other, { standIn: '云河县市场监督管理局' }))).toContainEqual(
      expect.stringContaining('没有写明代章'),
    );
    expect(saidBy('seal', signed(other, { seal: null }))).toEqual([]);
    expect(saidBy('seal', signed([]))).toContainEqual(expect.stringContaining('没有署名'));
  });

  test('a unit that is not in the red head is told of', () => {
    const head = { organs: ['云河县教育和体育局'], word: '文件' };
    expect(saidBy('seal', rightPaper({ head }))).toEqual([expect.stringMatching(/^\? .*不在发文机关标志之中/)]);
  });

  test.each([
    [1, 1],
    [2, 0],
    [null, 0],
  ])('%s lines beside the seal give %s findings', (linesWithSeal, count) => {
    expect(saidBy('seal-page', rightPaper(), { linesWithSeal })).toHaveLength(count);
  });
});

describe('attachments', () => {
  test('one that the text speaks of is there', () => {
    expect(saidBy('attachment', inSentence('名单见附件2。'))).toEqual([expect.stringContaining('没有这个附件')]);
    expect(saidBy('attachment', rightPaper({ attachments: [] }))).toHaveLength(1);
    expect(saidBy('attachment', inSentence('名单详见附件1。'))).toEqual([]);
  });

  test('one without text, and one with another title, are told of', () => {
    expect(saidBy('attachment', rightPaper({ attachments: [{ name: '一览表' }] }))).toEqual([
      expect.stringMatching(/^\? 附件：.*只有名称/),
    ]);
    const attachments = [{ name: '一览表', text: { title: '名单', parts: [] } }];
    expect(saidBy('attachment', rightPaper({ attachments }))).toEqual([expect.stringMatching(/^\? .*改成一致/)]);
  });

  test('two of one name block', () => {
    const attachments = ['表', '表'].map(name => ({ name, text: { title: name, parts: [] } }));
    expect(saidBy('attachment', rightPaper({ attachments }))).toEqual([expect.stringMatching(/^! 附件2：/)]);
  });
});

describe('totals', () => {
  test.each([
    ['本次公告检查结果 4 户，其中：未发现问题 2 户；合格 1 户。', ['总数写的是 4', '与表中的 3 行不同']],
    [
      '本次公告检查结果 3 户，其中：未发现问题 1 户；合格 2 户。',
      ['“未发现问题”写的是 1，表中有 2 行', '“合格”写的是 2'],
    ],
    ['本次公告检查结果 3 户，其中：未发现问题 2 户；合格 1 户。', []],
  ])('「%s」', (text, parts) => {
    expect(saidBy('total', inSentence(text))).toEqual(
      parts.map(part => expect.stringMatching(new RegExp(`^! 正文第1段：.*${part}`))),
    );
  });

  test('another number in the text is only asked about, and not where the records know it', () => {
    expect(saidBy('total', inSentence('名录库共 263 户。'))).toEqual([expect.stringMatching(/^\? /)]);
    expect(saidBy('total', inSentence('名录库共 263 户。'), { otherTotals: [263] })).toEqual([]);
  });

  test('under the table they can mean nothing but the table', () => {
    const paper = rightPaper({}, { rows: [] });
    expect(saidBy('total', paper)).toContainEqual(expect.stringMatching(/^! 附件第2段：“共 3 户”/));
  });
});

describe('names and codes', () => {
  test.each([
    ['a name', withCell(0, 1, '云河县吉盛祥大超市'), '在抽取的名单中叫“云河县吉盛祥超市”'],
    ['a code', withCell(0, 2, '5262010250000012XH'), '不在抽取的名单之中'],
    ['a row twice', withCell(1, 2, '91371726MA3ABCDE1H'), '出现两次'],
    ['a name that has no code', withCell(1, 2, ''), '不在抽取的名单之中'],
  ])('%s that the frozen list does not have blocks', (_what, table, words) => {
    expect(saidBy('frame', rightPaper({}, table))).toContainEqual(expect.stringMatching(new RegExp(`^! .*${words}`)));
  });

  test('rows that are missing block', () => {
    const rows = [['1', '云河县老店', '371726200000124', '2026-05-12', '合格', '']];
    expect(saidBy('frame', rightPaper({}, { rows }))).toEqual([expect.stringContaining('应当列出 3 户，表中有 1 户')]);
  });

  test('a list that is no longer what was frozen blocks, whatever the table says', () => {
    const frame = rightFacts.frame && { ...rightFacts.frame, digest: 'cd' };
    expect(saidBy('frame', rightPaper(), frame ? { frame } : {})).toEqual([
      expect.stringContaining('与当时的指纹不符'),
    ]);
  });

  test.each([
    ['91371726MA3ABCDE1J', '校验位不对'],
    ['91371726MA3ABCDEOH', '不用的字符'],
    ['371726200000125', '校验位不对'],
    ['YH-00012', '不是18位'],
  ])('the code %s is named', (code, words) => {
    expect(saidBy('code', rightPaper({}, withCell(0, 2, code)))).toEqual([
      expect.stringMatching(new RegExp(`^\\? 附件第1行“统一社会信用代码或注册号”：.*${words}`)),
    ]);
  });
});

describe('personal data', () => {
  test.each([
    ['联系人电话13805301234', '手机号码'],
    ['身份证11010519491231002X', '身份证号码'],
    ['卡号 6222 0200 1234 5678 903', '银行卡号'],
  ])('「%s」 blocks in a cell as in a text', (text, kind) => {
    const words = expect.stringMatching(new RegExp(`^! .*含有${kind}`));
    expect(saidBy('personal-data', rightPaper({}, withCell(2, 5, text)))).toEqual([words]);
    expect(saidBy('personal-data', inSentence(text))).toEqual([words]);
    expect(saidBy('personal-data', rightPaper({ note: text }))).toEqual([words]);
  });

  test('a credit code, a telephone of the bureau and a number without the check digit are left alone', () => {
    for (const text of [
      '91371726MA3ABCDE1H',
      '0530-5554832',
      '6222 0200 1234 5678 904',
      '任务单37172620260100200017',
    ]) {
      expect(saidBy('personal-data', inSentence(text))).toEqual([]);
    }
  });

  test('addresses at which people live are asked about', () => {
    expect(saidBy('home-address', inSentence('家住幸福小区3号楼2单元201室。'))).toHaveLength(1);
    const columns = ['名称', '地址'].map(title => ({ title, width: 'content' as const }));
    const of = (name: string, address: string) => rightPaper({}, { columns, rows: [[name, address]] });
    expect(saidBy('home-address', of('王小明', '凤凰镇幸福小区3号楼201室'))).toEqual([expect.stringMatching(/^\? /)]);
    expect(saidBy('home-address', of('吉祥超市', '凤凰镇幸福小区3号楼201室'))).toEqual([]);
    expect(saidBy('home-address', of('王小明', '凤凰镇陶朱路3号'))).toEqual([]);
  });
});
