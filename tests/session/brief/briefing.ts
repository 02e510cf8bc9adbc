import { expect } from 'vitest';
import type { SheetLayout } from '../../../src/model/sheet.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import { withOwnFiles } from '../own-files.ts';
import { until } from '../until.ts';

/** A session in Brief mode with one's own files and one sheet, composed. */
export async function briefing(layout: SheetLayout = 'map', overrides: Partial<SessionParts> = {}) {
  const made = await withOwnFiles(overrides);
  made.session.getState().setMode('brief');
  made.session.getState().addSheet(layout);
  return made;
}

/** The preview once it shows the sheet as it is set. */
export async function composed({ session }: Pick<Awaited<ReturnType<typeof briefing>>, 'session'>) {
  await until(() => {
    const { preview, composing, sheets, activeSheet } = session.getState();
    const sheet = sheets.find(({ id }) => id === activeSheet) ?? sheets[0];
    expect(composing).toBe(false);
    expect(preview?.settings).toBe(sheet);
  });
  const { preview } = session.getState();
  if (!preview) throw new Error('nothing composed');
  return preview;
}
