import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

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
