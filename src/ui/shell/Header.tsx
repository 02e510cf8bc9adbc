import './shell.css';
import { useTranslation } from 'react-i18next';
import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { useSession } from '../use-session.ts';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LocaleSwitch } from './LocaleSwitch.tsx';
import { ModeTabs } from './ModeTabs.tsx';
import { ProjectName } from './ProjectName.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

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
