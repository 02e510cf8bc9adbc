/** A place in decimal degrees with hemispheres, to the nearest 10 metres or so: "5.7123° N, 20.6431° E". */
export function readBack(place: { readonly latitude: number; readonly longitude: number }): string {
  const degrees = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(4)}°\u00a0${value < 0 ? negative : positive}`;
  return `${degrees(place.latitude, 'N', 'S')}, ${degrees(place.longitude, 'E', 'W')}`;
}
