import { expose, transfer } from 'comlink';
import type { SheetApi } from './sheet-api.ts';
import { createSheetDesk } from './sheet-desk.ts';

const desk = createSheetDesk();

expose({
  ...desk,
  textFiles(...asked) {
    const files = desk.textFiles(...asked);
    return transfer(
      files,
      files.map(({ bytes }) => bytes.buffer),
    );
  },
} satisfies SheetApi);
