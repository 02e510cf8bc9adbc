import { useEffect } from 'react';
import { useSession } from '../use-session.ts';
import { i18next } from '../words/words.ts';

/** Carries language, theme and project name to the document, where the style sheets and the browser look for them. */
export function useDocumentSettings(): void {
  const locale = useSession(state => state.locale);
  const theme = useSession(state => state.theme);
  const projectName = useSession(state => state.projectName);
  useEffect(() => {
    void i18next.changeLanguage(locale);
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = projectName ? `${projectName} · Within Reach` : 'Within Reach';
  }, [projectName]);
}
