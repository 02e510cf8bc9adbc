import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { OFFERED_MODES } from './shortcuts.ts';

/** Tabs over the one panel. Arrow keys move between them, as in any list of tabs. */
export function ModeTabs() {
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
