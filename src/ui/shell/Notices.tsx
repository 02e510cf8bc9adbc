import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../session/state.ts';
import { IconButton } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

/** Long enough to read the longest of them twice. */
const SUCCESS_MILLISECONDS = 8000;

/**
 * What happened, said once. Success goes by itself, but not while it is pointed at or holds the focus; the rest is kept
 * until dismissed. Errors interrupt a screen reader, the rest does not. The regions are there before anything is said
 * in them, because what comes together with its region is not read out.
 */
export function Notices() {
  const { t } = useTranslation();
  const notices = useSession(state => state.notices);
  const shown = (isError: boolean) =>
    notices
      .filter(({ tone }) => (tone === 'error') === isError)
      .map(notice => <NoticeEntry key={notice.id} notice={notice} />);
  return (
    <section className="notices" aria-label={t('notices')}>
      <div role="status">{shown(false)}</div>
      <div role="alert">{shown(true)}</div>
    </section>
  );
}

function NoticeEntry({ notice: { id, tone, key, values } }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const dismissNotice = useSession(state => state.dismissNotice);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone !== 'success') return;
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) dismissNotice(id);
    }, SUCCESS_MILLISECONDS);
    return () => clearInterval(timer);
  }, [tone, dismissNotice, id]);
  return (
    <div className={`notice notice-${tone}`} ref={box}>
      <p>{t(`notices:${key}`, values)}</p>
      <IconButton icon="close" label={t('dismiss')} onClick={() => dismissNotice(id)} />
    </div>
  );
}
