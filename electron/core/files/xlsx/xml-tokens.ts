import { damagedFile, oversizedFile } from '../file-refusal.ts';

/** What a reader of one XML part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

// Longer than any honest tag or text of a workbook; a part of zeros ends here instead of in memory.
const LONGEST_TOKEN = 4_000_000;

/**
 * Cuts XML that arrives in pieces into tags and texts. It knows what workbooks use (elements, attributes, references,
 * CDATA, comments) and refuses document type declarations, so that no entity can be defined and nothing is fetched.
 */
export class XmlTokens {
  private rest = '';
  private depth = 0;
  private readonly listener: XmlListener;

  constructor(listener: XmlListener) {
    this.listener = listener;
  }

  /** Takes the next piece of the document. */
  write(piece: string): void {
    const source = this.rest + piece;
    let at = 0;
    while (at < source.length) {
      const end = source.charCodeAt(at) === 60 ? this.tag(source, at) : this.characters(source, at);
      if (end === -1) break;
      at = end;
    }
    this.rest = source.slice(at);
    if (this.rest.length > LONGEST_TOKEN) throw oversizedFile('其中一段内容过长');
  }

  /** Says that the document is over; a document that stops inside an element is damaged. */
  end(): void {
    if (this.depth !== 0 || this.rest.trim() !== '') throw damagedFile('内容不完整，后半部分缺失');
  }

  /** Hands on the text from `at` to the next tag and gives its end, or -1 when the piece ends before. */
  private characters(source: string, at: number): number {
    const end = source.indexOf('<', at);
    if (end === -1) return -1;
    this.say(decodeReferences(oneLineEnd(source.slice(at, end))));
    return end;
  }

  private say(text: string): void {
    if (this.depth > 0) this.listener.text(text);
    else if (!/^[\s\uFEFF]*$/.test(text)) throw damagedFile('内容中混入了不属于表格的文字');
  }

  private tag(source: string, at: number): number {
    const sign = source.charCodeAt(at + 1);
    if (sign === 33) return this.declaration(source, at);
    if (sign === 63) return after(source, '?>', at);
    const end = tagEnd(source, at);
    if (end === -1) return -1;
    if (sign === 47) this.closing(source.slice(at + 2, end));
    else this.opening(source, at + 1, end);
    return end + 1;
  }

  private opening(source: string, start: number, end: number): void {
    const empty = source.charCodeAt(end - 1) === 47;
    const last = empty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < last && source.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = withoutPrefix(source.slice(start, nameEnd));
    this.depth += 1;
    this.listener.open(name, source.slice(nameEnd, last));
    if (!empty) return;
    this.depth -= 1;
    this.listener.close(name);
  }

  private closing(name: string): void {
    this.depth -= 1;
    if (this.depth < 0) throw damagedFile('标记不成对');
    this.listener.close(withoutPrefix(name.trimEnd()));
  }

  private declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end === -1) return -1;
      this.say(oneLineEnd(source.slice(at + 9, end)));
      return end + 3;
    }
    if (source.length - at < 9) return -1;
    throw damagedFile('含有不允许的文档类型声明');
  }
}

/** The value of the attribute whose local name is `name` in the text between a tag's name and its end, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return undefined;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open += 1;
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (close === -1) return undefined;
    let nameEnd = equals;
    while (attributes.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    if (isNamed(attributes, name, at, nameEnd)) return decodeReferences(attributes.slice(open + 1, close));
    at = close + 1;
  }
}

function isNamed(attributes: string, name: string, from: number, end: number): boolean {
  const start = end - name.length;
  if (start < from || !attributes.startsWith(name, start)) return false;
  const before = attributes.charCodeAt(start - 1);
  return start === from || before <= 32 || before === 58;
}

/** XML 1.0 §2.11: a line end in the file is one line feed; a carriage return that is meant is written as a reference. */
function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** The place of the '>' that ends the tag at `at`; one inside a quoted value does not count. */
function tagEnd(source: string, at: number): number {
  let quote = 0;
  for (let place = at + 1; place < source.length; place += 1) {
    const sign = source.charCodeAt(place);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === 62) return place;
    else if (sign === 34 || sign === 39) quote = sign;
  }
  return -1;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
