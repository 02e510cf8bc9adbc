/** Height of the lattice point (x, y), 0 to 1: integer arithmetic only, the same on every machine. */
function latticeValue(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

function smooth(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}

function valueNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const bottom = Math.floor(y);
  const alongX = smooth(x - left);
  const alongY = smooth(y - bottom);
  const low = latticeValue(left, bottom, seed) * (1 - alongX) + latticeValue(left + 1, bottom, seed) * alongX;
  const high =
    latticeValue(left, bottom + 1, seed) * (1 - alongX) + latticeValue(left + 1, bottom + 1, seed) * alongX;
  return low * (1 - alongY) + high * alongY;
}

/**
 * Fractal value noise, about -1 to 1: `octaves` layers, the first with features of `wavelengthKm`, each next one half
 * as wide and `roughness` as high.
 */
export function fractalNoise(
  xKm: number,
  yKm: number,
  options: { seed: number; wavelengthKm: number; octaves: number; roughness: number },
): number {
  let sum = 0;
  let height = 1;
  let reach = 0;
  let perKm = 1 / options.wavelengthKm;
  for (let octave = 0; octave < options.octaves; octave += 1) {
    sum += height * (2 * valueNoise(xKm * perKm, yKm * perKm, options.seed + octave) - 1);
    reach += height;
    height *= options.roughness;
    perKm *= 2;
  }
  return sum / reach;
}
