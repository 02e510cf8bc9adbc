import { useState } from 'react';
import { Button, FileTrigger, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { nameOfOpenProject } from '../../session/project-name.ts';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import { useSession } from '../use-session.ts';
import { useDataFormat } from './use-data-format.ts';

/** The project's name, where it is kept, and the ways to take it along. */
export function ProjectSection() {
  const { t } = useTranslation('data');
  const save = useSession(state => state.saveProject);
  const offerFiles = useSession(state => state.offerFiles);
  const openExercise = useSession(state => state.openExercise);
  const exercise = useSession(state => state.exercise);
  return (
    <section className="data-section" aria-labelledby="data-project">
      <h3 id="data-project">{t('project.title')}</h3>
      <ProjectNameField />
      <div className="data-buttons">
        <Button className="data-button" onPress={() => void save()}>
          {t('project.save')}
        </Button>
        <FileTrigger onSelect={files => files && void offerFiles([...files])}>
          <Button className="data-button">{t('project.open')}</Button>
        </FileTrigger>
        {!exercise && (
          <Button className="data-button" onPress={() => void openExercise()}>
            {t('exercise.open')}
          </Button>
        )}
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

/** Kept when the field is left, so that a half-typed name is never saved. */
function ProjectNameField() {
  const { t } = useTranslation('data');
  const name = useSession(nameOfOpenProject);
  const rename = useSession(state => state.renameProject);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      className="data-field"
      value={draft ?? name}
      maxLength={120}
      onChange={setDraft}
      onBlur={() => {
        if (draft !== null && draft.trim() !== name) rename(draft.trim());
        setDraft(null);
      }}
    >
      <Label>{t('project.name')}</Label>
      <Input placeholder={t('project.unnamed')} />
    </TextField>
  );
}
