import { TextLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import { LABEL_FONT } from '../layers/labels.ts';

/** How the numbers of one layer stand. */
interface Numbers<Item> {
  readonly id: string;
  readonly data: readonly Item[];
  readonly place: (item: Item) => [longitude: number, latitude: number];
  /** Beside its place, in pixels to the right and down. */
  readonly offset: [number, number];
  /** In pixels. */
  readonly size: number;
}

/** Numbers from 1 in the order of the items, as the table or list beside the map has them. */
export function numberLayer<Item>(
  { id, data, place, offset, size }: Numbers<Item>,
  theme: Theme,
): TextLayer<Item> {
  const { baseLabel, halo } = PALETTES[theme];
  return new TextLayer<Item>({
    id,
    data: [...data],
    getPosition: place,
    getText: (_, { index }) => String(index + 1),
    getPixelOffset: offset,
    getSize: size,
    getColor: baseLabel,
    fontFamily: LABEL_FONT,
    fontWeight: 700,
    characterSet: '0123456789',
    fontSettings: { sdf: true, fontSize: 64, buffer: 16, radius: 18, smoothing: 0.2 },
    outlineWidth: 8,
    outlineColor: halo,
    sizeUnits: 'pixels',
  });
}
