import { describe, expect, it } from 'vitest';
import { awayFromPlace, fromPlace } from '../../src/model/place.ts';

describe('where something is, seen from a place', () => {
  it('is said with the letters of the compass of the language', () => {
    const bearings = [0, 22, 23, 90, 135, 180, 225, 270, 315, 359, -45];
    expect(bearings.map(bearing => awayFromPlace('en', '5 km', bearing, 'Bria'))).toEqual(
      ['N', 'N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', 'N', 'NW'].map(wind => `5 km ${wind} of Bria`),
    );
    expect(bearings.map(bearing => awayFromPlace('fr', '5 km', bearing, 'Bria'))).toEqual(
      ['au N', 'au N', 'au NE', 'à l’E', 'au SE', 'au S', 'au SO', 'à l’O', 'au NO', 'au N', 'au NO'].map(
        wind => `5 km ${wind} de Bria`,
      ),
    );
    expect(awayFromPlace('fr', '32 km', 90, 'Ippy')).toBe('32 km à l’E d’Ippy');
  });

  it.each([
    ['Ippy', 'd’Ippy'],
    ['Alindao', 'd’Alindao'],
    ['Obo', 'd’Obo'],
    ['Éfoulan', 'd’Éfoulan'],
    ['Yaloké', 'de Yaloké'],
    ['Yakoma', 'de Yakoma'],
    ['Ypres', 'd’Ypres'],
    ['Ouadda', 'de Ouadda'],
    ['Ouham', 'd’Ouham'],
    ['Bria', 'de Bria'],
    ['Hôpital de Bria', 'd’Hôpital de Bria'],
    ['Haraze', 'de Haraze'],
    ['N’Délé', 'de N’Délé'],
  ])('%s is followed up in French as %s', (name, expected) => {
    expect(fromPlace('fr', name)).toBe(expected);
    expect(fromPlace('en', name)).toBe(`from ${name}`);
  });
});
