import { SaxesParser } from 'saxes';
import { damagedFile, oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';

/** The attributes of an element by their full names. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one XML part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

// Longer than any honest tag or text of a workbook; a part of zeros ends here instead of in memory.
const LONGEST_TOKEN = 4_000_000;

/**
 * Hears XML that arrives in pieces and refuses document type declarations, so that no entity can be defined and nothing is
 * fetched. Namespaces are not resolved: some programs forget to declare them, and the local names are enough.
 */
export class XmlTokens {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  /** Signs that came since the last tag or text was complete. */
  private unfinished = 0;
  private depth = 0;
  private ending = false;

  constructor(listener: XmlListener) {
    const { parser } = this;
    parser.on('opentag', ({ name, attributes }) => {
      this.unfinished = 0;
      this.depth += 1;
      if (this.depth > READING_LIMITS.nesting) throw damagedFile('内容的嵌套层数过多');
      listener.open(withoutPrefix(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.unfinished = 0;
      this.depth -= 1;
      listener.close(withoutPrefix(name));
    });
    parser.on('text', text => listener.text(text));
    parser.on('cdata', text => listener.text(text));
    parser.on('doctype', () => {
      throw damagedFile('含有不允许的文档类型声明');
    });
    parser.on('error', error => {
      throw damagedFile(this.ending ? '内容不完整，后半部分缺失' : '其中的 XML 写法有误', error);
    });
  }

  /** Takes the next piece of the document, which must not end in the middle of a sign. */
  write(piece: string): void {
    this.unfinished += piece.length;
    this.parser.write(piece);
    if (this.unfinished > LONGEST_TOKEN) throw oversizedFile('其中一段内容过长');
  }

  /** Says that the document is over; a document that stops inside an element is damaged. */
  end(): void {
    this.ending = true;
    this.parser.close();
  }
}

/** The value of the attribute whose local name is `name`, or undefined. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const full in attributes) if (full.endsWith(name) && full.at(-name.length - 1) === ':') return attributes[full];
  return undefined;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
