import { SITE_CLASSES } from '../../src/model/deployment.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { PRESET_DISTANCES_KM } from '../../src/units/distance.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';

/** What `--help` prints. */
export const USAGE = `npm run --silent measure -- --incidents FILE --deployments FILE [options]

  --incidents FILE       incidents; may be repeated, an event in two files counts once
  --deployments FILE     bases; may be repeated
  --mission NAME         whose bases count (all missions in the file)
  --country NAME         whose incidents count, as the file spells it; may be repeated, or all (with one mission: the
                         countries where it has its bases; else all)
  --kind LIST            one-sided, state-based, non-state, with commas, or all (one-sided)
  --kind-of WORD=KIND    what a word for events in a list of one's own stands for: one-sided, state-based, non-state
                         or left-out; may be repeated (as proposed, which the text names)
  --perpetrator-of WORD=CLASS   the same for an actor: ${PERPETRATORS.join(', ')}
  --perpetrator LIST     ${PERPETRATORS.join(', ')}, with commas (all)
  --actor NAME           whose violence counts, as the file spells it; may be repeated (all actors)
  --minimum-fatalities N deaths, best estimate, that an incident must reach (0)
  --maximum-radius KM    largest radius of location uncertainty that is taken (any located incident)
  --bases LIST           ${SITE_CLASSES.join(', ')}, with commas,
                         troops+police or any (troops; unknown strength counts as troops)
  --from YYYY-MM-DD      first day of the period
  --to YYYY-MM-DD        last day of the period
  --km LIST              distances, in kilometres (${PRESET_DISTANCES_KM.join(',')})
  --resolution N         H3 resolution of the cells, ${COARSEST_RESOLUTION} to ${FINEST_RESOLUTION} (${DEFAULT_SETTINGS.resolution})
  --hold-months N        months that the last deployment map holds (${DEFAULT_SETTINGS.holdMonths})
  --bases-listed-until YYYY-MM-DD
                         last day on which lists of bases are known to be true (while a base in them is open:
                         the last day of the incident record)
  --incidents-from YYYY-MM-DD, --incidents-to YYYY-MM-DD
                         first and last day for which the incident files speak (the first and last day of the
                         months of their first and last dated row)
  --date-order ORDER     day-first or month-first, for dates such as 03/04/2020
  --json                 one JSON object in place of text`;
