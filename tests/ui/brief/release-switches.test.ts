import { describe, expect, it } from 'vitest';
import { sheetSettingsSchema } from '../../../src/model/sheet.ts';
import { NOTHING_RELEASED } from '../../../src/session/brief/new-sheet.ts';
import { isReleased, RELEASE_SWITCHES, turned } from '../../../src/ui/brief/release-switches.ts';

describe('the switches of finer detail', () => {
  it('are all off for a new sheet', () => {
    expect(RELEASE_SWITCHES.filter(name => isReleased(NOTHING_RELEASED, name))).toEqual([]);
  });

  it.each(RELEASE_SWITCHES)('%s goes on by itself, and off again', name => {
    const on = turned(NOTHING_RELEASED, name, true);
    expect(RELEASE_SWITCHES.filter(each => isReleased(on, each))).toEqual([name]);
    expect(sheetSettingsSchema.shape.release.safeParse(on).success).toBe(true);
    expect(turned(on, name, false)).toEqual(NOTHING_RELEASED);
  });
});
