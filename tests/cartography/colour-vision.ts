type Channels = readonly [number, number, number];

export const DEFICIENCIES = ['protan', 'deutan', 'tritan'] as const;
type Vision = 'normal' | (typeof DEFICIENCIES)[number];

/** Full deficiencies in linear RGB (Machado, Oliveira & Fernandes 2009, table 1, severity 1.0). */
const MATRICES: Readonly<Record<(typeof DEFICIENCIES)[number], readonly [Channels, Channels, Channels]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as someone sees it, in linear RGB. */
export function seenWith(colour: readonly number[], vision: Vision): Channels {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  if (vision === 'normal') return [red, green, blue];
  const [r, g, b] = MATRICES[vision].map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * red + y * green + z * blue)),
  );
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Difference of two colours in linear RGB: distance in OKLab times 100 (Ottosson 2020, "A perceptual color space"). */
export function colourDifference(one: Channels, other: Channels): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) * 100;
}

function lab([r, g, b]: Channels): Channels {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
