import './data.css';
import { useTranslation } from 'react-i18next';
import { ProjectTrouble } from '../trouble/ProjectTrouble.tsx';
import { useSession } from '../use-session.ts';
import { AddFiles } from './AddFiles.tsx';
import { BasemapSection } from './BasemapSection.tsx';
import { ProjectSection } from './ProjectSection.tsx';
import { SelectionSection } from './SelectionSection.tsx';
import { SourceList } from './SourceList.tsx';
import { WhereToGet } from './WhereToGet.tsx';

/** The panel of Data mode: what is loaded, what of it is looked at, and the project that keeps it. */
export function DataPanel() {
  const { t } = useTranslation('data');
  const exercise = useSession(state => state.exercise);
  return (
    <div className="data-panel">
      <h2>{t('title')}</h2>
      {exercise && <p className="data-exercise">{t('exercise.line')}</p>}
      <AddFiles />
      <ProjectTrouble />
      <SourceList />
      <SelectionSection />
      <ProjectSection />
      <BasemapSection />
      <WhereToGet />
    </div>
  );
}
