import type { Locator } from 'playwright-core';

/**
 * How many different colours are seen in what an element looks like now: a map that was drawn has many, an empty
 * canvas one. Colours are told apart in steps of 16, so that smoothing adds few.
 */
export async function countColours(element: Locator): Promise<number> {
  const colours = await seen(element);
  return new Set(colours.map(colour => colour & 0xf0f0f0)).size;
}

/** The share of what an element looks like now that is of a colour, given as `#rrggbb`. */
export async function colourShare(element: Locator, hex: string): Promise<number> {
  const colours = await seen(element);
  const wanted = Number.parseInt(hex.slice(1), 16);
  return colours.filter(colour => colour === wanted).length / colours.length;
}

/** The colours of the pixels as 0xrrggbb. */
async function seen(element: Locator): Promise<readonly number[]> {
  const picture = await element.screenshot();
  return element.page().evaluate(async data => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colours: number[] = [];
    for (let index = 0; index < pixels.length; index += 4) {
      colours.push((pixels[index] << 16) | (pixels[index + 1] << 8) | pixels[index + 2]);
    }
    return colours;
  }, picture.toString('base64'));
}
