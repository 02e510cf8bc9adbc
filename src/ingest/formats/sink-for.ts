import type { Recipe } from '../../model/source.ts';
import type { RowSink } from '../row-sink.ts';
import { AcledSink } from './acled.ts';
import { BaseListSink } from './base-list.ts';
import { GeoPkoSink } from './geo-pko.ts';
import { IncidentListSink } from './incident-list.ts';
import { PeriodicBasesSink } from './periodic-bases.ts';
import { PopulationSink } from './population.ts';
import { TownListSink } from './town-list.ts';
import { UcdpGedSink } from './ucdp-ged.ts';

/**
 * What turns the rows of a table into data, as its recipe says. Columns that the recipe lacks refuse the rows that need
 * them. Outlines are no table: asking for their sink is a bug.
 */
export function sinkFor(recipe: Recipe, headers: readonly string[]): RowSink {
  switch (recipe.format) {
    case 'ucdp-ged':
      return new UcdpGedSink(recipe, headers);
    case 'acled-old':
    case 'acled-2018':
    case 'acled-2023':
      return new AcledSink(recipe, headers);
    case 'geo-pko-1':
    case 'geo-pko-2':
      return new GeoPkoSink(recipe, headers);
    case 'base-list':
      return new BaseListSink(recipe, headers);
    case 'periodic-bases':
      return new PeriodicBasesSink(recipe, headers);
    case 'incident-list':
      return new IncidentListSink(recipe, headers);
    case 'town-list':
      return new TownListSink(recipe, headers);
    case 'population':
      return new PopulationSink(recipe, headers);
    case 'outlines':
      throw new Error('Outlines have no rows');
  }
}
