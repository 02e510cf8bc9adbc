/** Prints by how many kilobytes importing the file named on the command line raises the peak memory of this process. */
import { entryAt } from '../../src/units/at.ts';
import { importFile } from './import-file.ts';

const before = process.resourceUsage().maxRSS;
const { data } = await importFile(entryAt(process.argv, 2));
const after = process.resourceUsage().maxRSS;
// Read afterwards, so that the columns are still held when the peak is taken.
if (data.role !== 'incidents' || data.incidents.count === 0) throw new Error('no incidents were read');
console.log(after - before);
