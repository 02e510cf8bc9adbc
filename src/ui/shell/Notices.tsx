import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import type { Notice } from '../../session/state.ts';
import { Button, IconButton } from '../parts/Button.tsx';
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

/** A start that takes longer may not come to its end. */
const SLOW_START_MS = 8000;

/** What is not as usual with keeping the project, for as long as it is so. */
export function KeepingLine() {
  const keeping = useSession(state => state.keeping);
  const isSlow = useSlowStart();
  return (
    <div className="keeping-line" role="status">
      {keeping !== 'here' && <NotKept />}
      {isSlow && <SlowStart />}
    </div>
  );
}

function NotKept() {
  const { t } = useTranslation('project');
  const keeping = useSession(state => state.keeping);
  const save = useSession(state => state.saveProject);
  const keepThis = useSession(state => state.keepThis);
  const openKept = useSession(state => state.openKept);
  return (
    <p className="keeping-text">
      <strong>{t(`keeping.${keeping}`)}</strong> {keeping === 'elsewhere' && t('keeping.elsewhereAbout')}
      {keeping === 'contested' && (
        <>
          <Button onClick={() => void keepThis()}>{t('keeping.keepThis')}</Button>
          <Button onClick={() => void openKept()}>{t('keeping.openKept')}</Button>
        </>
      )}
      <Button onClick={() => void save()}>{t('keeping.save')}</Button>
    </p>
  );
}

function SlowStart() {
  const { t } = useTranslation('project');
  return (
    <p className="keeping-text">
      {t('opening.slow')} <a href={ADDRESS_WITHOUT_LAST}>{t('opening.without')}</a>
    </p>
  );
}

function useSlowStart(): boolean {
  const isReady = useSession(state => state.ready);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isReady) return;
    const timer = setTimeout(() => setLate(true), SLOW_START_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
  return isLate && !isReady;
}
