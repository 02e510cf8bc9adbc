import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { THEMES } from '../../../src/session/state.ts';
import { LOCALES } from '../../../src/units/locale.ts';
import { render } from './render.tsx';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.2 level AA in a part of the page, a line for each element. */
async function violationsIn(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { runOnly: WCAG_2_2_AA });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id} (${help}): ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Shows a component in both themes and languages; axe must find nothing in any. */
export async function expectAccessible(element: ReactNode): Promise<void> {
  for (const theme of THEMES) {
    for (const locale of LOCALES) {
      await render(element, { theme, locale });
      expect(await violationsIn(document.body), `${theme}, ${locale}`).toEqual([]);
    }
  }
}
