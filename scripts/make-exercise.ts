import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeExercise } from './exercise/exercise.ts';

const folder = fileURLToPath(new URL('../data/exercise/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of makeExercise()) {
  writeFileSync(`${folder}${name}`, text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}
