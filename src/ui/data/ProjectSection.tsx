import { useTranslation } from 'react-i18next';
import { nameOfOpenProject } from '../../session/project-name.ts';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import { Button, FileButton } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import { useDataFormat } from './use-data-format.ts';

/** The project's name, where it is kept, and the ways to take it along. */
export function ProjectSection() {
  const { t } = useTranslation('data');
  const save = useSession(state => state.saveProject);
  const offerFiles = useSession(state => state.offerFiles);
  const openExercise = useSession(state => state.openExercise);
  const exercise = useSession(state => state.exercise);
  const name = useSession(nameOfOpenProject);
  const rename = useSession(state => state.renameProject);
  return (
    <section className="data-section" aria-labelledby="data-project">
      <h3 id="data-project">{t('project.title')}</h3>
      <TextField
        label={t('project.name')}
        value={name}
        placeholder={t('project.unnamed')}
        mayBeEmpty
        onChange={rename}
      />
      <div className="buttons">
        <Button onClick={() => void save()}>{t('project.save')}</Button>
        <FileButton onFiles={files => void offerFiles(files)}>{t('project.open')}</FileButton>
        {!exercise && <Button onClick={() => void openExercise()}>{t('exercise.open')}</Button>}
      </div>
      <SavedAt />
      <p className="data-note">
        <a href={ADDRESS_WITHOUT_LAST}>{t('project:opening.without')}</a>
      </p>
    </section>
  );
}

function SavedAt() {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const savedAt = useSession(state => state.savedAt);
  const keeping = useSession(state => state.keeping);
  const text = () => {
    if (keeping !== 'here') return t(`project:keeping.${keeping}`);
    return savedAt === null ? t('project.notSaved') : t('project.savedAt', { time: format.moment(savedAt) });
  };
  return <p className="data-note">{text()}</p>;
}
