import { Parser } from 'saxen';
import { FileTrouble } from '../../files/readable-file.ts';

/** Elements of a workbook lie a dozen deep. */
const MOST_DEPTH = 256;
/** A tag, comment or text without an end after so many characters is given up, as an endless row of a text is. */
const MOST_TOKEN_CHARACTERS = 33_554_432;

/** What is told of an XML document while it is read. Names come without their namespace prefix. */
export interface XmlEvents {
  open?(name: string, attribute: (name: string) => string): void;
  close?(name: string): void;
  /** A text may come in several parts. */
  text?(text: string): void;
}

/**
 * Reads XML as its bytes come. Takes time in proportion to them, whatever they hold, and keeps no more than one token.
 * Trouble: `workbook-damaged`, with the name of the part.
 */
export class XmlReader {
  private readonly parser = new Parser();
  private readonly decoder = new TextDecoder();
  private depth = 0;
  /** Given to the parser since it last told anything: the token that it waits to see the end of. */
  private waitingCharacters = 0;
  private held: string[] = [];
  private heldCharacters = 0;

  constructor(
    private readonly part: string,
    events: XmlEvents,
  ) {
    const told = () => {
      this.waitingCharacters = 0;
    };
    this.parser.on('error', () => this.fail());
    this.parser.on('openTag', (name, attributesOf, decode) => {
      told();
      this.depth++;
      if (this.depth > MOST_DEPTH) this.fail();
      events.open?.(localName(name), wanted => attributeOf(attributesOf(), wanted, decode));
    });
    this.parser.on('closeTag', name => {
      told();
      this.depth--;
      events.close?.(localName(name));
    });
    this.parser.on('text', (text, decode) => {
      told();
      events.text?.(decode(text));
    });
    this.parser.on('cdata', text => {
      told();
      events.text?.(text);
    });
    for (const other of ['comment', 'question', 'attention'] as const) this.parser.on(other, told);
  }

  write(bytes: Uint8Array): void {
    this.add(this.decoder.decode(bytes, { stream: true }));
    // The parser looks at an unfinished token afresh each time: it gets twice as much, so that this stays in proportion.
    if (this.heldCharacters >= this.waitingCharacters) this.parse();
  }

  end(): void {
    this.add(this.decoder.decode());
    this.parse();
    this.parser.end();
  }

  private add(text: string): void {
    this.held.push(text);
    this.heldCharacters += text.length;
  }

  private parse(): void {
    const text = this.held.join('');
    this.held = [];
    this.heldCharacters = 0;
    this.waitingCharacters += text.length;
    this.parser.write(text);
    if (this.waitingCharacters > MOST_TOKEN_CHARACTERS) this.fail();
  }

  private fail(): never {
    throw new FileTrouble('workbook-damaged', this.part);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(
  attributes: Readonly<Record<string, string>>,
  wanted: string,
  decode: (text: string) => string,
): string {
  const own = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
  if (own !== undefined) return decode(own);
  for (const [name, value] of Object.entries(attributes)) {
    const isPrefixed = name.endsWith(wanted) && localName(name) === wanted && !name.startsWith('xmlns:');
    if (isPrefixed) return decode(value);
  }
  return '';
}
