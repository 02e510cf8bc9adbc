/** The part of saxen 11 that is used; it comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: 'error', listener: (error: Error) => void): this;
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decodeEntities: Decode,
        isSelfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (text: string, decodeEntities: Decode) => void): this;
    on(event: 'cdata' | 'comment' | 'question' | 'attention', listener: (text: string) => void): this;
    /** Takes the next piece of a document; an unfinished token is kept for the next. */
    write(xml: string): this;
    end(): void;
  }
}
