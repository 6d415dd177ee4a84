import { spawnSync } from 'node:child_process';
import {
  joinLines,
  type MeasuredCircle,
  type MeasuredCode,
  type MeasuredPage,
  type MeasuredRule,
  type MeasuredText,
} from './measured-page.ts';

/** Why nothing can be measured, or null when poppler's programs are there. */
export const popplerIsMissing: string | null = ['pdftotext', 'pdftocairo'].every(
  program => spawnSync(program, ['-v']).error === undefined,
)
  ? null
  : 'poppler (pdftotext, pdftocairo) is not installed';

const POINT = 25.4 / 72;

/** Measures a PDF with poppler, which knows nothing of how it was made: places of text, drawn lines and circles, red ink. */
export function measurePdf(pdf: Buffer): MeasuredPage[] {
  const pages = run('pdftotext', ['-bbox', '-', '-'], pdf).split('<page ').slice(1);
  return pages.map((page, place) => {
    const drawing = run(
      'pdftocairo',
      ['-svg', '-noshrink', '-nocenter', '-f', `${place + 1}`, '-l', `${place + 1}`, '-', '-'],
      pdf,
    );
    const words = wordsOf(page);
    return {
      width: attribute(page, 'width'),
      height: attribute(page, 'height'),
      words,
      lines: joinLines(words),
      ...strokesOf(drawing),
      codes: codesOf(drawing),
      redInk: redInkOf(drawing),
    };
  });
}

function run(program: string, options: readonly string[], input: Buffer): string {
  const { status, stdout, stderr } = spawnSync(program, options, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function attribute(element: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.-]+)"`).exec(element)?.[1]) * POINT;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function wordsOf(page: string): MeasuredText[] {
  return [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place = '', text = '']) => ({
    text: text.replace(/&\w+;/g, entity => ENTITIES[entity] ?? entity),
    left: attribute(place, 'xMin'),
    right: attribute(place, 'xMax'),
    top: attribute(place, 'yMin'),
    bottom: attribute(place, 'yMax'),
  }));
}

const RED = /^rgb\(100%, ?0%, ?0%\)/;

function strokesOf(drawing: string): { rules: MeasuredRule[]; circles: MeasuredCircle[] } {
  const rules: MeasuredRule[] = [];
  const circles: MeasuredCircle[] = [];
  for (const [path] of drawing.matchAll(/<path [^>]*>/g)) {
    const colour = property(path, 'stroke');
    if (!colour.startsWith('rgb')) continue;
    const shape = / d="([^"]*)"/.exec(path)?.[1] ?? '';
    const { left, right, top, bottom } = boundsOf(shape);
    if (shape.includes('C')) circles.push({ x: (left + right) / 2, y: (top + bottom) / 2, diameter: right - left });
    else if (top === bottom) {
      const thickness = Number(property(path, 'stroke-width')) * POINT;
      rules.push({ left, right, y: top, thickness, isRed: RED.test(colour) });
    }
  }
  return { rules, circles };
}

/** A letter has few outlines, a QR code hundreds of squares in one shape. */
const FEWEST_SQUARES = 60;

function codesOf(drawing: string): MeasuredCode[] {
  return [...drawing.matchAll(/<path [^>]*>/g)]
    .map(([path]) => path)
    .filter(path => property(path, 'fill').startsWith('rgb'))
    .map(path => / d="([^"]*)"/.exec(path)?.[1] ?? '')
    .filter(shape => shape.split('M').length > FEWEST_SQUARES)
    .map(boundsOf);
}

/** A property of a drawn element, which older versions of poppler write as a style and newer ones as an attribute. */
function property(element: string, name: string): string {
  return new RegExp(`(?:[ ;"]${name}:|[ ]${name}=")([^;"]*)`).exec(element)?.[1] ?? '';
}

function boundsOf(shape: string) {
  const numbers = (shape.match(/-?[\d.]+/g) ?? []).map(Number);
  const across = numbers.filter((_number, place) => place % 2 === 0);
  const down = numbers.filter((_number, place) => place % 2 === 1);
  return {
    left: Math.min(...across) * POINT,
    right: Math.max(...across) * POINT,
    top: Math.min(...down) * POINT,
    bottom: Math.max(...down) * POINT,
  };
}

/** Red signs are references to shapes whose points are counted from the sign's own place. */
function redInkOf(drawing: string): MeasuredPage['redInk'] {
  const shapes = new Map<string, { top: number; bottom: number }>();
  for (const [, name = '', shape = ''] of drawing.matchAll(/id="(glyph[\w-]+)"[^>]*>\s*<path[^>]* d="([^"]*)"/g)) {
    if (shape !== '') shapes.set(name, boundsOf(shape));
  }
  const edges: number[] = [];
  for (const [, style = '', body = ''] of drawing.matchAll(/<g ([^>]*)>((?:\s*<use [^>]*\/>)+)/g)) {
    if (!RED.test(property(` ${style}`, 'fill'))) continue;
    for (const [, name = '', y = ''] of body.matchAll(/href="#(glyph[\w-]+)"[^>]* y="([\d.-]+)"/g)) {
      const shape = shapes.get(name);
      if (shape) edges.push(Number(y) * POINT + shape.top, Number(y) * POINT + shape.bottom);
    }
  }
  return edges.length === 0 ? null : { top: Math.min(...edges), bottom: Math.max(...edges) };
}
