#!/usr/bin/env python3
"""The known answers of the exercise, from its committed files alone.

Written from the method (see "From a file to a map" in README.md), not from the TypeScript: another language, another
geodesic library (GeographicLib, Karney 2013), sets and loops in place of columns and indices. Not run by `npm test`,
which compares what it wrote with what the page makes of the same files. Run it again when the exercise or a method
changes, and read the difference before it is committed:

    apt-get install python3-geographiclib      # or: pip install geographiclib
    /usr/bin/python3 tests/known-answers/exercise.py

It writes exercise.json (every figure) and exercise-incidents.csv (the nearest base of every evaluated incident).
"""

import csv
import json
import math
import re
from calendar import monthrange
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

from geographiclib.geodesic import Geodesic

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "data" / "exercise"
DISTANCES_KM = [1, 5, 10, 25, 50, 100]
# Radius of the disc that the true place lies in, by `where_prec`; anything vaguer is not located.
RADIUS_KM = {1: 2, 2: 25, 3: 50}
# `date_prec` up to "month"; anything vaguer is not dated.
DATED = {1, 2, 3, 4}
HOLD_MONTHS = 6
ONE_SIDED = "3"
AS_OF = date(2023, 12, 31)
REACHES_KM = [25, 50]
MOST_SITES = 3


def rows_of(name):
    with open(DATA / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def distance_km(a, b):
    return Geodesic.WGS84.Inverse(*a, *b, Geodesic.DISTANCE)["s12"] / 1000


def months_later(month, count):
    index = month.year * 12 + month.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def read_maps():
    """The maps in order: first day of their month, and the sites that hold troops, by name and place."""
    by_month = defaultdict(lambda: defaultdict(list))
    for row in rows_of("deployments.csv"):
        revision = tuple(int(number) for number in re.findall(r"\d+", row["source"]))
        by_month[date(int(row["year"]), int(row["month"]), 1)][revision].append(row)
    maps = []
    for month in sorted(by_month):
        newest = by_month[month][max(by_month[month])]
        troops = defaultdict(bool)
        for row in newest:
            site = (row["location"], float(row["latitude"]), float(row["longitude"]))
            strength = row["no.troops"].strip()
            troops[site] |= strength in ("", "NA", "unknown") or float(strength) > 0
        maps.append((month, {site for site, has_troops in troops.items() if has_troops}))
    return maps


MAPS = read_maps()
RECORD = (MAPS[0][0], months_later(MAPS[-1][0], HOLD_MONTHS))


def sites_on(day):
    """A map holds from the first day of its month until the next map's; `None` outside the record."""
    if not RECORD[0] <= day < RECORD[1]:
        return None
    return [sites for month, sites in MAPS if month <= day][-1]


class Incident:
    def __init__(self, row):
        self.id = row["id"]
        self.place = (float(row["latitude"]), float(row["longitude"]))
        self.radius = RADIUS_KM.get(int(row["where_prec"]))
        self.dated = int(row["date_prec"]) in DATED
        start, end = (date.fromisoformat(row[key][:10]) for key in ("date_start", "date_end"))
        self.day = date.fromordinal((start.toordinal() + end.toordinal()) // 2)
        self.deaths = int(row["best"])
        self.perpetrator = "state" if row["side_a"].startswith("Government of") else "non-state"

    def measure(self):
        """Distance to the nearest site that was there on the day, and its name."""
        self.distance, self.base = min((distance_km(self.place, site[1:]), site[0]) for site in sites_on(self.day))


def share_within(d, r, x):
    """Share of a disc of radius r, d away, that lies within x."""
    if d >= r + x:
        return 0.0
    if d <= abs(r - x):
        return 1.0 if x >= r else x * x / (r * r)
    root = (-d + r + x) * (d + r - x) * (d - r + x) * (d + r + x)
    lens = (
        r * r * math.acos((d * d + r * r - x * x) / (2 * d * r))
        + x * x * math.acos((d * d + x * x - r * r) / (2 * d * x))
        - math.sqrt(root) / 2
    )
    return lens / (math.pi * r * r)


def quantile(values, share):
    """Between the two nearest ranks, in a straight line."""
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = math.floor(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def rounded(value):
    return round(value, 9)


def summary(group):
    def within(x):
        near = [incident for incident in group if incident.distance <= x]
        return {
            "nominal": len(near),
            "certain": sum(incident.distance + incident.radius <= x for incident in group),
            "possible": sum(incident.distance - incident.radius <= x for incident in group),
            "expected": rounded(sum(share_within(i.distance, i.radius, x) for i in group)),
            "deaths": sum(incident.deaths for incident in near),
        }

    distances = [incident.distance for incident in group]
    return {
        "incidents": len(group),
        "deaths": sum(incident.deaths for incident in group),
        "medianKm": rounded(quantile(distances, 0.5)),
        "p90Km": rounded(quantile(distances, 0.9)),
        "within": {str(x): within(x) for x in DISTANCES_KM},
    }


def grouped(incidents, key):
    groups = defaultdict(list)
    for incident in incidents:
        groups[key(incident)].append(incident)
    return {name: summary(groups[name]) for name in sorted(groups)}


def bases_by_month():
    """Sites with troops on the last day of each month of the record."""
    counts = {}
    month = RECORD[0]
    while month < RECORD[1]:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        counts[month.strftime("%Y-%m")] = len(sites_on(last))
        month = months_later(month, 1)
    return counts


def placements(incidents):
    """The most that 1 to 3 new sites can add to the posture of one day, by trying every choice of towns."""
    demand = [incident for incident in incidents if incident.radius is not None and incident.dated]
    posture = [site[1:] for site in sites_on(AS_OF)]
    towns = [(row["name"], float(row["latitude"]), float(row["longitude"])) for row in rows_of("towns.csv")]
    now = [min(distance_km(incident.place, site) for site in posture) for incident in demand]
    from_town = {name: [distance_km(incident.place, place) for incident in demand] for name, *place in towns}
    answers = {"asOf": AS_OF.isoformat(), "demand": len(demand), "coverage": [], "median": []}
    for reach in REACHES_KM:
        in_reach = {name: sum(1 << i for i, d in enumerate(ds) if d <= reach) for name, ds in from_town.items()}
        already = sum(1 << i for i, d in enumerate(now) if d <= reach)
        for sites in range(1, MOST_SITES + 1):
            added = {}
            for choice in combinations(sorted(from_town), sites):
                covered = already
                for name in choice:
                    covered |= in_reach[name]
                added[choice] = (covered ^ already).bit_count()
            most = max(added.values())
            best = [list(choice) for choice, gain in added.items() if gain == most]
            answers["coverage"].append(
                {"km": reach, "sites": sites, "baseline": already.bit_count(), "added": most, "best": best}
            )
    for sites in (1, 2):
        total = {
            choice: sum(map(min, now, *(from_town[name] for name in choice)))
            for choice in combinations(sorted(from_town), sites)
        }
        least = min(total.values())
        answers["median"].append(
            {
                "sites": sites,
                "baselineKm": rounded(sum(now) / len(demand)),
                "meanKm": rounded(least / len(demand)),
                "best": [list(choice) for choice, sum_km in total.items() if sum_km == least],
            }
        )
    return answers


def main():
    rows = rows_of("incidents.csv")
    one_sided = [Incident(row) for row in rows if row["type_of_violence"] == ONE_SIDED]
    not_located = [incident for incident in one_sided if incident.radius is None]
    not_dated = [incident for incident in one_sided if incident.radius is not None and not incident.dated]
    usable = [incident for incident in one_sided if incident.radius is not None and incident.dated]
    evaluated = [incident for incident in usable if sites_on(incident.day) is not None]
    for incident in evaluated:
        incident.measure()
    days = [Incident(row).day for row in rows]
    answers = {
        "record": [day.isoformat() for day in RECORD],
        "incidentRecord": [
            min(days).replace(day=1).isoformat(),
            max(days).replace(day=monthrange(max(days).year, max(days).month)[1]).isoformat(),
        ],
        "rows": len(rows),
        "selected": len(one_sided),
        "notLocated": len(not_located),
        "notDated": len(not_dated),
        "outsideRecord": len(usable) - len(evaluated),
        "overall": summary(evaluated),
        "byPerpetrator": grouped(evaluated, lambda incident: incident.perpetrator),
        "byYear": grouped(evaluated, lambda incident: str(incident.day.year)),
        "byMonth": grouped(evaluated, lambda incident: incident.day.strftime("%Y-%m")),
        "basesByMonth": bases_by_month(),
        "nearestTo": {
            name: sum(incident.base == name for incident in evaluated)
            for name in sorted({incident.base for incident in evaluated})
        },
        "placement": placements(one_sided),
    }
    (HERE / "exercise.json").write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    with open(HERE / "exercise-incidents.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "day", "base", "distance_km"])
        for incident in evaluated:
            writer.writerow([incident.id, incident.day.isoformat(), incident.base, f"{incident.distance:.6f}"])


if __name__ == "__main__":
    main()
