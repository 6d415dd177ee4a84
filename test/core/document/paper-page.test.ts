import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bulletinPaper } from '#core/document/bulletin.ts';
import { cssString, htmlText } from '#core/document/page/html-text.ts';
import { paperPage } from '#core/document/page/paper-page.ts';
import { DEFAULT_SEAL_PLACE } from '#domain/document/official-paper.ts';
import { DIGEST, exampleBulletin, exampleRow } from './example-papers.ts';
import { references, tagFault } from './html-check.ts';

const hostile = '</td></style><script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;';
const record = { drawNumber: '371726-2026-001-1', resultDigest: DIGEST, frameDigest: DIGEST, ledgerHead: DIGEST };
const pageOf = (change: Parameters<typeof exampleRow>[0] = {}) =>
  paperPage(bulletinPaper(exampleBulletin([exampleRow(change), exampleRow()]), DEFAULT_SEAL_PLACE), record);

describe('a bulletin as a web page', () => {
  test('has its title, texts, rows, signature and annex, and the numbers that lead to the verifier', () => {
    const page = pageOf();
    for (const part of [
      '<title>云河县市场监督管理局2026年度第001号抽查任务检查结果公告</title>',
      '本次公告检查结果 2 户，其中：未发现问题 2 户。',
      '<th scope="col">抽查市场主体名称</th>',
      '<td>云河县吉盛祥超市</td>',
      '2026年6月1日',
      '<a href="#attachment-1">抽查结果一览表</a>',
      '抽取编号：371726-2026-001-1',
      '0635 f8ef 6234',
      'aria-label="核验二维码"',
    ]) {
      expect(page).toContain(part);
    }
    expect(tagFault(page)).toBeNull();
  });

  test('shows what somebody wrote as text, whatever it was meant to be', () => {
    const page = pageOf({ objectName: hostile, remark: `${hostile}\u0000\u0008` });
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).toContain('&lt;/td&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(tagFault(page)).toBeNull();
  });

  test('fetches nothing, and its policy allows its own style only', () => {
    const page = pageOf();
    expect(references(page)).toEqual(['verify.html']);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
  });

  test('the check of tags sees what is wrong', () => {
    expect(tagFault('<main><p>a</main>')).toBe('</main>');
    expect(tagFault('<main>a < b</main>')).toBe('a sign outside of a tag');
    expect(tagFault('<main><p>a</p>')).toBe('main');
  });

  test('a heading cannot end the style in which it is repeated', () => {
    expect(cssString('名称"}</style>')).toBe('"名称\\22 \\7d \\3c \\2f style\\3e "');
    expect(htmlText('a\uFFFEb\ud800')).toBe('ab');
  });
});
