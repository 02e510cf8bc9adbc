import type { BrowserContext, Page } from 'playwright-core';

/**
 * What Chromium's software renderer says about its own speed when pixels are read back (picking what is under the
 * pointer). It says it on any page that does so without a graphics card, and nothing is wrong.
 */
const RENDERER_REMARK = /GL Driver Message \(OpenGL, Performance, .*GPU stall due to ReadPixels/;

/**
 * Collects everything a quiet page never does: requests to any other origin, errors and warnings in the console
 * (violations of the Content-Security-Policy are among them), uncaught errors, crashes. The list grows as the page runs.
 */
export function watch(context: BrowserContext, ownOrigin: string): readonly string[] {
  const seen: string[] = [];
  context.on('request', request => {
    const url = new URL(request.url());
    const own = url.origin === ownOrigin || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!own) seen.push(`request to ${url.href}`);
  });
  context.on('console', message => {
    const loud = message.type() === 'error' || message.type() === 'warning';
    if (loud && !RENDERER_REMARK.test(message.text())) seen.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', error => seen.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('page', page => watchPage(page, seen));
  return seen;
}

function watchPage(page: Page, seen: string[]): void {
  page.on('crash', () => seen.push('the page crashed'));
  page.on('websocket', socket => seen.push(`web socket to ${socket.url()}`));
}
