import { toPoint } from 'mgrs/dist/mgrs.js';
import type { Point } from './utm.ts';

/** Fewer digits than a 1 km square would not say where something is: 4 is the fewest taken. */
const FEWEST_DIGITS = 4;
const GRID_REFERENCE = /^\s*(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z]\s*[A-HJ-NP-V])\s*(\d[\d\s]*)$/i;

/** The centre of the square of an MGRS reference (`34NBL1234567890`, `34N BL 12345 67890`), or `null`. */
export function parseMgrs(text: string): Point | null {
  const parts = GRID_REFERENCE.exec(text);
  if (!parts) return null;
  const digits = parts[4].replace(/\s/g, '');
  const zone = Number(parts[1]);
  if (zone < 1 || zone > 60 || digits.length % 2 === 1) return null;
  if (digits.length < FEWEST_DIGITS || digits.length > 10) return null;
  try {
    const [longitude, latitude] = toPoint(`${zone}${parts[2]}${parts[3].replace(/\s/g, '')}${digits}`);
    return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
  } catch {
    // The package throws for letters that do not exist in the zone: such a reference names no place.
    return null;
  }
}
