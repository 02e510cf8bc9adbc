/**
 * What is too long for a test. `npm run soak` runs every part; a part can be run alone, with words of its own:
 *
 *   npm run soak -- drag [folder of a built page]
 *   npm run soak -- files [how many] [first seed]
 *   npm run soak -- kills [how many]
 *   npm run soak -- memory
 */
import { soakDragging } from './soak/dragging.ts';
import { soakKills } from './soak/kills.ts';
import { soakMemory } from './soak/memory.ts';
import { soakReading } from './soak/reading.ts';

const PARTS: Readonly<Record<string, (words: readonly string[]) => Promise<boolean>>> = {
  files: soakReading,
  drag: soakDragging,
  kills: soakKills,
  memory: soakMemory,
};

const [name, ...words] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(PARTS) : [PARTS[name]];
for (const part of chosen) {
  if (part === undefined) {
    console.error(`There is no part ${name}; there are ${Object.keys(PARTS).join(' and ')}.`);
    process.exit(2);
  }
  if (!(await part(words))) process.exitCode = 1;
}
