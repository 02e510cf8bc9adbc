import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfOpenProject } from '../../session/project-name.ts';
import { useSession } from '../use-session.ts';
import { useUnnamedTitle } from './use-project-title.ts';

/** The project's name, edited in place; Enter or leaving keeps it, Escape gives it up. */
export function ProjectName() {
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
