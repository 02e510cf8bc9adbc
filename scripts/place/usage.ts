/** What `--help` prints. */
export const USAGE = `npm run --silent place -- --incidents FILE --deployments FILE --mission NAME --as-of YYYY-MM-DD
    --candidates FILE --sites K --km X [options]

  --candidates FILE      where bases could stand: a table with name, latitude, longitude
  --as-of YYYY-MM-DD     the day whose bases are there already
  --sites K              how many new bases at most
  --km X                 how far a base reaches, in kilometres (needed for coverage only)
  --objective WHAT       coverage: most incidents within reach; p-median: least mean distance (coverage)
  --weight WHAT          incidents or fatalities (incidents)
  --kind KIND            one-sided, state-based, non-state or all (one-sided)
  --country NAME         whose incidents count, as the file spells it; may be repeated, or all (the countries
                         where the mission has its bases)
  --bases SITES          troops, troops+police or any (troops; unknown strength counts as troops)
  --from YYYY-MM-DD      first day of the period whose incidents count
  --to YYYY-MM-DD        last day of the period
  --hold-months N        months that the last deployment map holds (6)
  --date-order ORDER     day-first or month-first, for dates such as 03/04/2020
  --seconds N            time after which the best found so far is printed (600)
  --json                 one JSON object in place of text

Prints what the existing bases reach (baseline), what the new ones add to it, the most that any choice could add
(bound), and whether the choice is proven to be the best. For p-median, mean kilometres to the nearest base, what the
new ones take off, and the most that any choice could.`;
