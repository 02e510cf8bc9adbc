import { describe, expect, it } from 'vitest';
import {
  type Colour,
  contrastRatio,
  cssColour,
  PALETTES,
  presenceRamp,
  relativeLuminance,
  violencePresenceColours,
  violenceRamp,
} from '../../src/cartography/colours.ts';
import { colourDifference, DEFICIENCIES, seenWith } from './colour-vision.ts';

const THEMES = ['light', 'dark'] as const;
/** OKLab differences times 100; 2 is just seen side by side, 5 is told apart without doubt. */
const TOLD_APART = 5;

describe.each(THEMES)('colours of the %s map', theme => {
  it.each([2, 3, 4, 5, 6])('order %i classes of violence by lightness, away from the land', classes => {
    const lights = violenceRamp(theme, classes).map(relativeLuminance);
    expect(lights).toHaveLength(classes);
    const ordered = [...lights].sort((one, other) => (theme === 'light' ? other - one : one - other));
    expect(lights).toEqual(ordered);
  });

  it('order distance by lightness, strongest where a base is nearest', () => {
    const lights = presenceRamp(theme).map(relativeLuminance);
    const ordered = [...lights].sort((one, other) => (theme === 'light' ? one - other : other - one));
    expect(lights).toEqual(ordered);
  });

  it.each(['normal', ...DEFICIENCIES] as const)('keep neighbouring classes apart for %s vision', vision => {
    for (const ramp of [violenceRamp(theme, 6), presenceRamp(theme)]) {
      ramp.slice(1).forEach((colour, index) => {
        expect(difference(colour, ramp[index], vision)).toBeGreaterThan(TOLD_APART - 2);
      });
    }
  });

  it('let the weakest class be seen on the land that is looked at', () => {
    // Dark grounds need more: in a lit room the screen's own glare takes the most from them.
    const [violence, presence] = theme === 'light' ? [1.3, 1.15] : [1.7, 1.5];
    const { area, none } = PALETTES[theme];
    const onArea = (colour: Colour) => contrastRatio(laidOn(colour, area), area);
    expect(onArea(violenceRamp(theme, 6)[0])).toBeGreaterThan(violence);
    expect(onArea(presenceRamp(theme).at(-1) as Colour)).toBeGreaterThan(presence);
    for (const [near] of violencePresenceColours(theme)) expect(onArea(near)).toBeGreaterThan(1.3);
    expect(difference(none, presenceRamp(theme).at(-1), 'normal')).toBeGreaterThan(TOLD_APART);
  });

  it.each(['normal', ...DEFICIENCIES] as const)(
    'keep all nine of violence and presence apart for %s vision',
    vision => {
      const nine = violencePresenceColours(theme).flat();
      nine.forEach((colour, index) => {
        for (const other of nine.slice(index + 1)) {
          expect(
            difference(colour, other, vision),
            `${cssColour(colour)} ${cssColour(other)}`,
          ).toBeGreaterThan(TOLD_APART);
        }
      });
    },
  );

  it('give symbols and names the contrast that WCAG 2.2 asks for on the land', () => {
    const palette = PALETTES[theme];
    for (const ground of [palette.land, palette.area, palette.sea]) {
      expect(contrastRatio(palette.presence, ground)).toBeGreaterThan(3);
      expect(contrastRatio(palette.presenceInactive, ground)).toBeGreaterThan(3);
      expect(contrastRatio(palette.areaOutline, ground)).toBeGreaterThan(3);
      expect(contrastRatio(palette.townLabel, ground)).toBeGreaterThan(4.5);
      expect(contrastRatio(palette.baseLabel, ground)).toBeGreaterThan(4.5);
      expect(contrastRatio(palette.incident, ground)).toBeGreaterThan(3);
    }
  });
});

/** What is seen of a colour that lets its ground through. */
function laidOn([red, green, blue, opacity]: Colour, ground: Colour): Colour {
  const mix = (channel: number, below: number) => (channel * opacity + below * (255 - opacity)) / 255;
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 255];
}

function difference(one: Colour, other: Colour | undefined, vision: Parameters<typeof seenWith>[1]): number {
  return other ? colourDifference(seenWith(one, vision), seenWith(other, vision)) : 0;
}
