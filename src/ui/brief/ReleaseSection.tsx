import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { isReleased, RELEASE_SWITCHES } from './release-switches.ts';

/** What of the finer detail the sheet tells. It is changed where it would leave: in the export dialog. */
export function ReleaseSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const told = RELEASE_SWITCHES.filter(name => isReleased(sheet.release, name));
  if (told.length === 0) return <p>{t('release.nothing')}</p>;
  return (
    <>
      <p className="brief-caution">{t('release.tells')}</p>
      <ul className="release-list">
        {told.map(name => (
          <li key={name}>{t(`switch.${name}`)}</li>
        ))}
      </ul>
    </>
  );
}
