import regularUrl from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url&no-inline';
import boldUrl from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url&no-inline';
import { fetchAsset } from '../../fetch-asset.ts';
import type { DocumentFailure } from '../document-problem.ts';

/** The family that sheets are set in; the drawings name it first. */
export const SHEET_FONT_FAMILY = 'Source Sans 3';

/** TrueType files of the sheet's font by weight. */
export interface SheetFonts {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}

let loaded: SheetFonts | null = null;

/** The sheet's font, fetched once. A failure is not remembered: the next attempt fetches again. */
export async function loadSheetFonts(): Promise<SheetFonts | DocumentFailure> {
  if (loaded) return loaded;
  try {
    const [regular, bold] = await Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)]);
    loaded = { regular, bold };
    return loaded;
  } catch {
    return { problem: 'part-missing' };
  }
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchAsset(address)).arrayBuffer());
}
