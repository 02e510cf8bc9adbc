import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 level AA on the page as it is now, a line for each element. axe is evaluated through
 * the debugger, because the page's Content-Security-Policy rightly refuses scripts from elsewhere.
 */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async tags => {
    const tool = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await tool.run(document, { runOnly: tags });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(node => `${id} (${help}): ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    );
  }, WCAG_2_2_AA);
}
