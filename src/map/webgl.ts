/** Whether the browser can draw the map at all: MapLibre and deck.gl both need WebGL 2. */
export function webgl2IsAvailable(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // The browser allows few contexts at a time; this one must not count until it is collected.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
