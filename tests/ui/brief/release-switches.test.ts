import { describe, expect, it } from 'vitest';
import { sheetSettingsSchema } from '../../../src/model/sheet.ts';
import { NOTHING_RELEASED } from '../../../src/session/brief/new-sheet.ts';
import { canBeTurned, isReleased, RELEASE_SWITCHES, turned } from '../../../src/ui/brief/release-switches.ts';

const BY_THEMSELVES = RELEASE_SWITCHES.filter(name => canBeTurned(NOTHING_RELEASED, name));

describe('the switches of finer detail', () => {
  it('are all off for a new sheet', () => {
    expect(RELEASE_SWITCHES.filter(name => isReleased(NOTHING_RELEASED, name))).toEqual([]);
  });

  it.each(BY_THEMSELVES)('%s goes on by itself, and off again', name => {
    const on = turned(NOTHING_RELEASED, name, true);
    expect(RELEASE_SWITCHES.filter(each => isReleased(on, each))).toEqual([name]);
    expect(sheetSettingsSchema.shape.release.safeParse(on).success).toBe(true);
    expect(turned(on, name, false)).toEqual(NOTHING_RELEASED);
  });

  it('release source text only with the points it belongs to', () => {
    expect(BY_THEMSELVES).not.toContain('sourceText');
    expect(turned(NOTHING_RELEASED, 'sourceText', true)).toEqual(NOTHING_RELEASED);
    const points = turned(NOTHING_RELEASED, 'incidentPoints', true);
    expect(isReleased(points, 'sourceText')).toBe(false);
    const text = turned(points, 'sourceText', true);
    expect(RELEASE_SWITCHES.filter(each => isReleased(text, each))).toEqual(['incidentPoints', 'sourceText']);
    expect(turned(text, 'sourceText', false)).toEqual(points);
    // Points that come back do not bring the text back with them.
    expect(turned(text, 'incidentPoints', false)).toEqual(NOTHING_RELEASED);
    // A stored project may hold anything that its form allows.
    expect(isReleased({ ...NOTHING_RELEASED, sourceText: true }, 'sourceText')).toBe(false);
  });
});
