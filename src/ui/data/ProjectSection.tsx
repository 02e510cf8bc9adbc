import { useTranslation } from 'react-i18next';
import type { Flaw } from '../../model/read-project.ts';
import { nameOfOpenProject } from '../../session/project-document.ts';
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
      <p className="explanation">
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
  return <p className="explanation">{text()}</p>;
}

/** So many are listed; who has more than that to mend has the document itself. */
const MOST_LISTED = 50;

/** What of the project is not there: files that it waits for, and things that were not valid when it was opened. */
export function ProjectTrouble() {
  return (
    <>
      <MissingSources />
      <Flaws />
      <SetAside />
    </>
  );
}

function MissingSources() {
  const { t } = useTranslation('project');
  const missing = useSession(state => state.missing);
  const forget = useSession(state => state.forgetMissing);
  if (missing.length === 0) return null;
  return (
    <section className="trouble" aria-label={t('missing.title')}>
      <h3>{t('missing.title')}</h3>
      <p>{t('missing.about')}</p>
      <ul>
        {missing.map(({ id, fileName }) => (
          <li key={id}>
            {fileName}
            <Button onClick={() => forget(id)}>{t('missing.forget', { file: fileName })}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Flaws() {
  const { t } = useTranslation('project');
  const flaws = useSession(state => state.flaws);
  if (flaws.length === 0) return null;
  return (
    <section className="trouble" aria-label={t('flaws.title')}>
      <h3>{t('flaws.title')}</h3>
      <p>{t('flaws.about')}</p>
      <ul>
        {flaws.slice(0, MOST_LISTED).map(flaw => (
          <FlawLine key={JSON.stringify(flaw)} flaw={flaw} />
        ))}
        {flaws.length > MOST_LISTED && <li>{t('flaws.more', { count: flaws.length - MOST_LISTED })}</li>}
      </ul>
    </section>
  );
}

function FlawLine({ flaw: { part, which, field, reason } }: { readonly flaw: Flaw }) {
  const { t } = useTranslation('project');
  const isSetting = part === 'settings' || part === 'planSettings' || part === 'planView';
  const fieldName = t(`field.${field}`, { defaultValue: '' });
  const key = isSetting && fieldName ? 'usual' : fieldName ? 'left' : 'leftWhole';
  const values = { part: t(`which.${part}`, { which }), reason: t(`reason.${reason}`), field: fieldName };
  return <li>{t(`flaws.${key}`, values)}</li>;
}

function SetAside() {
  const { t } = useTranslation('project');
  const hasSetAside = useSession(state => state.hasSetAside);
  const save = useSession(state => state.downloadSetAside);
  const forget = useSession(state => state.forgetSetAside);
  if (!hasSetAside) return null;
  return (
    <section className="trouble" aria-label={t('setAside.title')}>
      <p>{t('setAside.about')}</p>
      <div className="broken-ways">
        <Button onClick={() => void save()}>{t('setAside.save')}</Button>
        <Button onClick={() => void forget()}>{t('setAside.forget')}</Button>
      </div>
    </section>
  );
}
