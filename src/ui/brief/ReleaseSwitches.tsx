import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { canBeTurned, isReleased, RELEASE_SWITCHES, type ReleaseSwitch, turned } from './release-switches.ts';
import { useSmallCounts } from './use-small-counts.ts';

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
