import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';
import { headline } from '../../session/headline.ts';
import { useSession } from '../use-session.ts';

/** Filters that can leave nothing over; the choice of mission and area stays. */
const LOOSENED: Partial<Settings> = {
  kinds: DEFAULT_SETTINGS.kinds,
  perpetrators: DEFAULT_SETTINGS.perpetrators,
  actors: [],
  minimumFatalities: 0,
  maximumRadiusKm: null,
  from: null,
  to: null,
};

/** The findings in sentences. Read out when they change, once the new measurement is there. */
export function Headline({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const locale = useSession(state => state.locale);
  const changeSettings = useSession(state => state.changeSettings);
  const nothing = findings.counts.evaluated === 0;
  return (
    <section className="headline" aria-label={t('headline')} aria-live="polite">
      {headline(findings, locale).map(({ tone, text }) => (
        <p key={text} className={`sentence-${tone}`}>
          {text}
        </p>
      ))}
      {nothing && findings.counts.taken > 0 && (
        <button type="button" onClick={() => changeSettings(LOOSENED)}>
          {t('loosen')}
        </button>
      )}
    </section>
  );
}
