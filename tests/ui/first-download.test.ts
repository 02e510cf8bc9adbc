import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Statements that import or pass on more than types, and where from. */
const IMPORTS = /^(?:import|export) (?!type )([^;']*?)(?:from )?'([^']+)';/gm;

/** What comes with a file of the page before anything is asked for: files of `src/` and names of packages. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (!/\.tsx?$/.test(file) || !existsSync(file)) return;
    for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
      const listed = names
        .replace(/[{}]/g, '')
        .split(',')
        .map(name => name.trim())
        .filter(Boolean);
      if (listed.length > 0 && listed.every(name => name.startsWith('type '))) continue;
      if (from.startsWith('.')) load(join(dirname(file), from));
      else loaded.add(from);
    }
  };
  load(entry);
  return loaded;
}

it('brings nothing that only workers, panels and exports need', () => {
  const loaded = [...loadedWith('src/ui/main.tsx')];
  expect(loaded).toContain('maplibre-gl');
  expect(loaded).toContain('src/ui/measure/GapSection.tsx');
  const packages = /^(h3-js|highs|papaparse|pptxgenjs|jspdf|svg2pdf\.js|saxen|mgrs|fflate)/;
  const desks = /^src\/(analysis|planning|ingest|brief\/sheet)\/|^src\/workers\/.*-desk\.ts$/;
  const parts = /\/(PlanPanel|BriefPanel|DataPanel|SheetStage|ReviewDialog)\.tsx$/;
  expect(loaded.filter(name => [packages, desks, parts].some(late => late.test(name)))).toEqual([]);
});
