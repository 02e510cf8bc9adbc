import { LOCALES } from '../../units/locale.ts';
import './shell.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { nameOfOpenProject } from '../../session/project-document.ts';
import type { SessionState } from '../../session/state.ts';
import { IconButton, Segmented } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { OFFERED_MODES } from './shortcuts.ts';

export function Header() {
  const { t } = useTranslation();
  const exercise = useSession(state => state.exercise);
  return (
    <header className="header">
      <h1 className="product">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <span className="product-name">{t('product')}</span>
      </h1>
      <ModeTabs />
      <ProjectName />
      {exercise && (
        <strong className="stamp" lang="en">
          {EXERCISE_STAMP}
        </strong>
      )}
      <div className="header-tools">
        <HistoryButtons />
        <LocaleSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** Tabs over the one panel. Arrow keys move between them, as in any list of tabs. */
function ModeTabs() {
  const { t } = useTranslation();
  const mode = useSession(state => state.mode);
  const setMode = useSession(state => state.setMode);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = (OFFERED_MODES.indexOf(mode) + step + OFFERED_MODES.length) % OFFERED_MODES.length;
    const next = OFFERED_MODES[index];
    if (next) setMode(next);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('modes')} ref={list} onKeyDown={onKeyDown}>
      {OFFERED_MODES.map((each, index) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === mode}
          aria-controls="panel"
          aria-keyshortcuts={String(index + 1)}
          tabIndex={each === mode ? 0 : -1}
          onClick={() => setMode(each)}
        >
          {t(`mode.${each}`)}
          <span className="key" aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </div>
  );
}

/** The project's name, edited in place; Enter or leaving keeps it, Escape gives it up. */
function ProjectName() {
  const { t } = useTranslation();
  const projectName = useSession(nameOfOpenProject);
  const renameProject = useSession(state => state.renameProject);
  const unnamed = useUnnamedTitle();
  const [draft, setDraft] = useState(projectName);
  useEffect(() => setDraft(projectName), [projectName]);
  const keep = () => {
    const name = draft.trim();
    if (name !== projectName) renameProject(name);
    setDraft(name || projectName);
  };
  return (
    <input
      className="project-name"
      aria-label={t('projectName')}
      placeholder={unnamed}
      title={projectName || unnamed}
      value={draft}
      maxLength={120}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.preventDefault();
          setDraft(projectName);
        }
      }}
    />
  );
}

/** What a project without a name of its own is called: the exercise by its invented country. */
function useUnnamedTitle(): string {
  const { t } = useTranslation();
  const country = useSession(exerciseCountry);
  return country === null ? t('untitled') : t('exerciseProject', { country });
}

function exerciseCountry({ exercise, outlines }: SessionState): string | null {
  const coast = exercise ? outlines.find(({ layer }) => layer === 'coast') : undefined;
  return coast?.name || null;
}

function HistoryButtons() {
  const { t } = useTranslation();
  const canUndo = useSession(state => state.canUndo);
  const canRedo = useSession(state => state.canRedo);
  const undo = useSession(state => state.undo);
  const redo = useSession(state => state.redo);
  return (
    <>
      <IconButton
        icon="undo"
        label={t('undo')}
        title={`${t('undo')} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={t('redo')}
        title={`${t('redo')} (Ctrl+Shift+Z)`}
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
}

/** Each language is named in itself, so that who needs it can find it. */
const NAMES = { en: 'English', fr: 'Français' } as const;

function LocaleSwitch() {
  const { t } = useTranslation();
  const locale = useSession(state => state.locale);
  const setLocale = useSession(state => state.setLocale);
  return (
    <Segmented
      legend={t('language')}
      options={LOCALES.map(value => ({
        value,
        text: value.toUpperCase(),
        title: NAMES[value],
        lang: value,
      }))}
      chosen={locale}
      onChange={setLocale}
    />
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useSession(state => state.theme);
  const setTheme = useSession(state => state.setTheme);
  return (
    <IconButton
      icon={theme === 'dark' ? 'sun' : 'moon'}
      label={t('darkTheme')}
      aria-pressed={theme === 'dark'}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    />
  );
}
