import qrcode from 'qrcode';
import type { BulletinRecord } from '../bulletin/public-bulletin.ts';
import { digestGroups } from '../digest-groups.ts';
import { htmlText } from './html-text.ts';

const QUIET = 4;

/** What leads to the verifier: the numbers of the draw, the same QR code as on its record, and the way to recompute it. */
export function pageCode({ drawNumber, resultDigest, frameDigest, ledgerHead }: BulletinRecord): string {
  const digest = resultDigest === '' ? frameDigest : resultDigest;
  const code = `${drawNumber} ${digest} ${ledgerHead.slice(0, 16)}`;
  const name = resultDigest === '' ? '名单指纹' : '结果指纹';
  return [
    '<aside class="code" aria-label="核验">',
    qrSvg(code),
    '<div>',
    `<p>抽取编号：${htmlText(drawNumber)}</p>`,
    `<p>${name}：<span class="digest">${htmlText(digestGroups(digest))}</span></p>`,
    `<p>记录链首部：<span class="digest">${htmlText(digestGroups(ledgerHead))}</span></p>`,
    '<p>核验：向本单位取得证据包，打开其中的<a href="verify.html">核验网页 verify.html</a>（断网可用，与本页放在同一文件夹时可从这里打开），选择证据包，把算出的指纹与上面逐组比较。</p>',
    '</div>',
    '</aside>',
  ].join('\n');
}

/** A QR code (ISO/IEC 18004, level M) as a picture drawn in the page itself. */
function qrSvg(text: string): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return `<svg role="img" aria-label="核验二维码" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`;
}
