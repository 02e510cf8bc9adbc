import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { isReleased, RELEASE_SWITCHES, tellsMore } from './release-switches.ts';
import { useSmallCounts } from './use-small-counts.ts';

/** What of the finer detail the sheet tells. It is changed where it would leave: in the export dialog. */
export function ReleaseSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const { usualCount } = useSmallCounts();
  const told = RELEASE_SWITCHES.filter(name => tellsMore(sheet.release, name, usualCount));
  const counts = isReleased(sheet.release, 'smallCounts', usualCount) ? 'told' : 'hidden';
  if (told.length === 0) return <p>{t(`release.nothing.${counts}`)}</p>;
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
