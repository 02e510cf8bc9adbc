/**
 * Writes the advance widths of the sheet's font to `src/brief/sheet/font-metrics.json`, so that sheets are composed
 * without a page to measure text on: `npx tsx scripts/make-font-metrics.ts`. A test compares the file with the font.
 */
import { writeFileSync } from 'node:fs';
import { fontMetricsText } from './font-metrics-text.ts';

writeFileSync('src/brief/sheet/font-metrics.json', fontMetricsText());
