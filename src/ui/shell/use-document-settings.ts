import { useEffect } from 'react';
import { nameOfOpenProject } from '../../session/project-name.ts';
import { session } from '../../session/session.ts';
import { useSession } from '../use-session.ts';
import { speak } from '../words/words.ts';

/** Carries language, theme and project name to the document, where the style sheets and the browser look for them. */
export function useDocumentSettings(): void {
  const locale = useSession(state => state.locale);
  const theme = useSession(state => state.theme);
  const projectName = useSession(nameOfOpenProject);
  useEffect(() => {
    // The language of the document is that of its words, which may have to be loaded first.
    speak(locale).then(
      () => {
        document.documentElement.lang = locale;
      },
      () => session.getState().refuseLocale(document.documentElement.lang === 'fr' ? 'fr' : 'en'),
    );
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = projectName ? `${projectName} · Within Reach` : 'Within Reach';
  }, [projectName]);
}
