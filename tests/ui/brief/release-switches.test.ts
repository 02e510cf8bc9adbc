import { describe, expect, it } from 'vitest';
import { sheetSettingsSchema } from '../../../src/model/sheet.ts';
import { NOTHING_RELEASED } from '../../../src/session/brief/new-sheet.ts';
import {
  canBeTurned,
  isReleased,
  RELEASE_SWITCHES,
  tellsMore,
  turned,
} from '../../../src/ui/brief/release-switches.ts';

/** Fewest incidents told with the mission's own list, and with public incidents. */
const OWN = 3;
const PUBLIC = 1;

const BY_THEMSELVES = RELEASE_SWITCHES.filter(name => canBeTurned(NOTHING_RELEASED, name));

describe('the switches of finer detail', () => {
  it('are all off for a new sheet', () => {
    expect(RELEASE_SWITCHES.filter(name => isReleased(NOTHING_RELEASED, name, OWN))).toEqual([]);
  });

  it.each(BY_THEMSELVES)('%s goes on by itself, and off again', name => {
    const on = turned(NOTHING_RELEASED, name, true, OWN);
    expect(RELEASE_SWITCHES.filter(each => isReleased(on, each, OWN))).toEqual([name]);
    expect(sheetSettingsSchema.shape.release.safeParse(on).success).toBe(true);
    expect(turned(on, name, false, OWN)).toEqual(NOTHING_RELEASED);
  });

  it('release source text only with the points it belongs to', () => {
    expect(BY_THEMSELVES).not.toContain('sourceText');
    expect(turned(NOTHING_RELEASED, 'sourceText', true, OWN)).toEqual(NOTHING_RELEASED);
    const points = turned(NOTHING_RELEASED, 'incidentPoints', true, OWN);
    expect(isReleased(points, 'sourceText', OWN)).toBe(false);
    const text = turned(points, 'sourceText', true, OWN);
    expect(RELEASE_SWITCHES.filter(each => isReleased(text, each, OWN))).toEqual([
      'incidentPoints',
      'sourceText',
    ]);
    expect(turned(text, 'sourceText', false, OWN)).toEqual(points);
    // Points that come back do not bring the text back with them.
    expect(turned(text, 'incidentPoints', false, OWN)).toEqual(NOTHING_RELEASED);
    // A stored project may hold anything that its form allows.
    expect(isReleased({ ...NOTHING_RELEASED, sourceText: true }, 'sourceText', OWN)).toBe(false);
  });

  it('tell small counts as the sources ask, until the briefer says otherwise', () => {
    expect(isReleased(NOTHING_RELEASED, 'smallCounts', PUBLIC)).toBe(true);
    expect(tellsMore(NOTHING_RELEASED, 'smallCounts', PUBLIC)).toBe(false);
    const hidden = turned(NOTHING_RELEASED, 'smallCounts', false, PUBLIC);
    expect(isReleased(hidden, 'smallCounts', PUBLIC)).toBe(false);
    expect(turned(hidden, 'smallCounts', true, PUBLIC)).toEqual(NOTHING_RELEASED);
    const told = turned(NOTHING_RELEASED, 'smallCounts', true, OWN);
    expect(tellsMore(told, 'smallCounts', OWN)).toBe(true);
    // What was usual with public sources is not carried over to a list of the mission's own.
    expect(isReleased(turned(hidden, 'smallCounts', true, PUBLIC), 'smallCounts', OWN)).toBe(false);
  });
});
