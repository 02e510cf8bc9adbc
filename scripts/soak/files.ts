import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromDay } from '../../src/units/day.ts';
import { writeGedFile } from '../bench/ged-file.ts';
import { inventDeployments } from '../bench/invented.ts';

const INCIDENTS = 350_000;
const BASES = 300;

/** Writes 350,000 invented incidents and 300 invented bases among them; gives the paths. */
export async function writeSoakFiles(directory: string): Promise<readonly string[]> {
  const [incidents, bases] = [join(directory, 'soak-incidents.csv'), join(directory, 'soak-bases.csv')];
  await writeGedFile(incidents, INCIDENTS);
  const rows = inventDeployments(BASES).missions.flatMap(mission =>
    mission.type === 'intervals'
      ? mission.sites.map(({ name, latitude, longitude, strength, from, to }) =>
          [name, latitude, longitude, strength, isoFromDay(from), to === null ? '' : isoFromDay(to)].join(
            ',',
          ),
        )
      : [],
  );
  writeFileSync(bases, ['name,latitude,longitude,strength,opened,closed', ...rows, ''].join('\n'));
  return [incidents, bases];
}
