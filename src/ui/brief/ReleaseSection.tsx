import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { type SmallCountReason, smallCountReason, usualSmallestCount } from '../../model/small-counts.ts';
import { sourceCredits } from '../../session/brief/source-credits.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import {
  canBeTurned,
  isReleased,
  RELEASE_SWITCHES,
  type ReleaseSwitch,
  tellsMore,
  turned,
} from './release-switches.ts';

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

/** A switch for each finer choice, for all sheets that are to leave, with the reason why it is off. */
export function ReleaseSwitches({ sheets }: { readonly sheets: readonly SheetSettings[] }) {
  const { t } = useTranslation('brief');
  return (
    <fieldset className="release-switches">
      <legend>{t('release.legend')}</legend>
      <p className="explanation">{t('release.intro')}</p>
      {RELEASE_SWITCHES.map(name => (
        <Switch key={name} name={name} sheets={sheets} />
      ))}
    </fieldset>
  );
}

function Switch({ name, sheets }: { name: ReleaseSwitch; sheets: readonly SheetSettings[] }) {
  const { t } = useTranslation('brief');
  const format = useFormat();
  const reasonId = useId();
  const changeSheet = useSession(state => state.changeSheet);
  const { usualCount, reason } = useSmallCounts();
  const told = sheets.filter(({ release }) => isReleased(release, name, usualCount));
  const isOn = sheets.length > 0 && told.length === sheets.length;
  const isPossible = sheets.every(({ release }) => canBeTurned(release, name));
  const turn = () => {
    for (const { id, release } of sheets)
      changeSheet(id, { release: turned(release, name, !isOn, usualCount) });
  };
  return (
    <div className="release-switch">
      <label className="export-check">
        <input
          type="checkbox"
          checked={isOn}
          disabled={sheets.length === 0 || !isPossible}
          aria-describedby={reasonId}
          onChange={turn}
        />
        {t(`switch.${name}`)}
      </label>
      <p id={reasonId} className="explanation export-reason">
        {name === 'smallCounts' ? t(`reason.smallCounts.${reason}`) : t(`reason.${name}`)}
        {!isPossible && <> {t('release.needsPoints')}</>}
        {told.length > 0 && !isOn && (
          <> {t('release.some', { told: format.integer(told.length), all: format.integer(sheets.length) })}</>
        )}
      </p>
    </div>
  );
}

/** Fewest incidents of a cell that are told with the loaded sources unless the briefer says otherwise, and why. */
function useSmallCounts(): { readonly usualCount: number; readonly reason: SmallCountReason } {
  const sources = useSession(state => state.sources);
  const uncounted = useSession(state => state.settings.uncountedSources);
  return useMemo(() => {
    const credits = sourceCredits(sources, uncounted);
    return { usualCount: usualSmallestCount(credits), reason: smallCountReason(credits) };
  }, [sources, uncounted]);
}
