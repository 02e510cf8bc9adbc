import type { Locator } from 'playwright-core';

/**
 * How many different colours are seen in what an element looks like now: a map that was drawn has many, an empty
 * canvas one. Colours are told apart in steps of 16, so that smoothing adds few.
 */
export async function countColours(element: Locator): Promise<number> {
  const picture = await element.screenshot();
  return element.page().evaluate(async data => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colours = new Set<number>();
    for (let index = 0; index < pixels.length; index += 4) {
      colours.add(((pixels[index] >> 4) << 8) | ((pixels[index + 1] >> 4) << 4) | (pixels[index + 2] >> 4));
    }
    return colours.size;
  }, picture.toString('base64'));
}
