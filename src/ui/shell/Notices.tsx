import { useTranslation } from 'react-i18next';
import type { Notice } from '../../session/state.ts';
import { useSession } from '../use-session.ts';
import { IconButton } from './IconButton.tsx';

/**
 * What happened, said once and kept until dismissed. Errors interrupt a screen reader, the rest does not. The regions
 * are there before anything is said in them, because what comes together with its region is not read out.
 */
export function Notices() {
  const { t } = useTranslation();
  const notices = useSession(state => state.notices);
  return (
    <section className="notices" aria-label={t('notices')}>
      <div className="notice-list" role="status">
        <NoticeList notices={notices.filter(({ tone }) => tone === 'info')} />
      </div>
      <div className="notice-list" role="alert">
        <NoticeList notices={notices.filter(({ tone }) => tone === 'error')} />
      </div>
    </section>
  );
}

function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation();
  const dismissNotice = useSession(state => state.dismissNotice);
  return notices.map(({ id, tone, key, values }) => (
    <div key={id} className={`notice notice-${tone}`}>
      <p>{t(`notices:${key}`, values)}</p>
      <IconButton icon="close" label={t('dismiss')} onClick={() => dismissNotice(id)} />
    </div>
  ));
}
