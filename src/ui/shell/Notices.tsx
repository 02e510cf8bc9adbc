import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { IconButton } from './IconButton.tsx';

/** What happened, said once and kept until dismissed. Errors interrupt a screen reader, the rest does not. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useSession(state => state.notices);
  const dismissNotice = useSession(state => state.dismissNotice);
  return (
    <section className="notices" aria-label={t('notices')}>
      {notices.map(({ id, tone, key, values }) => (
        <div key={id} className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
          <p>{t(`notices:${key}`, values)}</p>
          <IconButton icon="close" label={t('dismiss')} onClick={() => dismissNotice(id)} />
        </div>
      ))}
    </section>
  );
}
