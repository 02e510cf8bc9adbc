import { Button } from '../parts/Button.tsx';
import './trouble.css';
import { useTranslation } from 'react-i18next';
import type { Flaw } from '../../model/read-project.ts';
import { useSession } from '../use-session.ts';

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
