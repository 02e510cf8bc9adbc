import { Profiler, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { page } from 'vitest/browser';
import type { Theme } from '../../../src/session/state.ts';
import { speak } from '../../../src/ui/words/words.ts';
import type { Locale } from '../../../src/units/locale.ts';
import { session } from './session.ts';

let standing: { root: Root; container: HTMLElement } | null = null;

/** Takes away what the test before has left. */
export async function clearPage(): Promise<void> {
  standing?.root.unmount();
  standing?.container.remove();
  standing = null;
  document.documentElement.dataset.theme = 'light';
  document.documentElement.lang = 'en';
  await speak('en');
}

interface Options {
  readonly locale?: Locale;
  readonly theme?: Theme;
}

/** A component on a page of its own, as the page would show it in a language and a theme. */
export async function render(element: ReactNode, { locale = 'en', theme = 'light' }: Options = {}) {
  await clearPage();
  session.getState().setLocale(locale);
  session.getState().setTheme(theme);
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = locale;
  await speak(locale);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  standing = { root, container };
  let commits = 0;
  const show = (shown: ReactNode) =>
    flushSync(() =>
      root.render(
        <I18nProvider locale={locale === 'en' ? 'en-GB' : 'fr'}>
          <Profiler id="component" onRender={() => void commits++}>
            {shown}
          </Profiler>
        </I18nProvider>,
      ),
    );
  show(element);
  return {
    container,
    /** The whole page, on which nothing else stands; dialogs lie beside the container. */
    screen: page,
    rerender: show,
    /** How often React has rendered anything of the component so far. */
    commits: () => commits,
  };
}
