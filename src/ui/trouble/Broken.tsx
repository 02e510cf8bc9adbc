import { useTranslation } from 'react-i18next';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { PartNotLoaded } from './lazy-part.tsx';

export type BrokenPart = 'panel' | 'map' | 'time' | 'sheet' | 'dialog' | 'header' | 'page';

interface Props {
  readonly part: BrokenPart;
  readonly error: unknown;
  /** How often it has been tried again. */
  readonly attempts: number;
  readonly onAgain: () => void;
}

/** Stands in the place of a part of the page that has stopped: what happened, and the ways on. */
export function Broken({ part, error, attempts, onAgain }: Props) {
  const { t } = useTranslation('project');
  const isKept = useSession(state => state.keeping === 'here');
  const save = useSession(state => state.saveProject);
  return (
    <section className="broken" role="alert" aria-label={t(`broken.part.${part}`)}>
      <p>
        <strong>{t(error instanceof PartNotLoaded ? 'broken.unloaded' : 'broken.title')}</strong>
      </p>
      <p>{t(isKept ? 'broken.about' : 'broken.aboutUnkept')}</p>
      <div className="broken-ways">
        <Button onClick={onAgain}>{t('broken.again')}</Button>
        {!isKept && <Button onClick={() => void save()}>{t('keeping.save')}</Button>}
        {attempts > 0 && <a href="./">{t('broken.reload')}</a>}
        <a href={ADDRESS_WITHOUT_LAST}>{t('opening.without')}</a>
      </div>
      <p className="broken-reason">{error instanceof Error ? error.message : String(error)}</p>
    </section>
  );
}
