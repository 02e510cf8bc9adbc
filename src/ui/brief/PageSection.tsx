import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAP_MEASURES } from '../../model/map-measure.ts';
import { MARKINGS, SHEET_LAYOUTS, SHEET_SIZES, type SheetSettings } from '../../model/sheet.ts';
import { canBeLive, needsScenario } from '../../session/brief/new-sheet.ts';
import { LOCALES } from '../../units/locale.ts';
import { Button } from '../parts/Button.tsx';
import { CheckList, Choice } from '../parts/Field.tsx';
import { useScenarioName } from '../plan/plan-words.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { useChangeSheet } from './use-sheet.ts';

/** Languages are named in themselves. */
const LANGUAGES = { en: 'English', fr: 'Français' } as const;

/** Layout, size, language and, where the layout is about one, the scenario. */
export function PageSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  const nameOf = useScenarioName();
  const misfitOf = useMisfit();
  const scenarios = useSession(state => state.scenarios).filter(scenario => misfitOf(scenario) === null);
  // One that was deleted since is asked for again.
  const isKnown = scenarios.some(({ id }) => id === sheet.scenario);
  const layouts = SHEET_LAYOUTS.filter(
    layout => !needsScenario(layout) || scenarios.length > 0 || layout === sheet.layout,
  );
  return (
    <div className="brief-fields">
      <Choice
        label={t('page.layout')}
        value={sheet.layout}
        options={layouts.map(value => ({ value, label: t(`layout.${value}`) }))}
        onChange={layout => change({ layout })}
      />
      {needsScenario(sheet.layout) && (
        <Choice
          label={t('page.scenario')}
          value={isKnown ? (sheet.scenario ?? '') : ''}
          options={[
            ...(isKnown ? [] : [{ value: '', label: t('page.choose') }]),
            ...scenarios.map(scenario => ({ value: scenario.id, label: nameOf(scenario) })),
          ]}
          onChange={scenario => scenario !== '' && change({ scenario })}
        />
      )}
      <Choice
        label={t('page.size')}
        value={sheet.size}
        options={SHEET_SIZES.map(value => ({ value, label: t(`size.${value}`) }))}
        onChange={size => change({ size })}
      />
      <Choice
        label={t('page.language')}
        value={sheet.locale}
        options={LOCALES.map(value => ({ value, label: LANGUAGES[value] }))}
        onChange={locale => change({ locale })}
      />
    </div>
  );
}

/** The handling marking. It is asked for: a sheet without a decision on it does not leave. */
export function MarkingChoice({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const [id, noteId] = [useId(), useId()];
  const changeSheet = useSession(state => state.changeSheet);
  const isOpen = sheet.marking === null;
  return (
    <div className="marking-choice" data-open={isOpen || undefined}>
      <div className="field">
        <label htmlFor={id}>{t('marking.label')}</label>
        <select
          id={id}
          value={sheet.marking ?? ''}
          required
          aria-invalid={isOpen}
          aria-describedby={isOpen ? noteId : undefined}
          onChange={event =>
            changeSheet(sheet.id, {
              marking: MARKINGS.find(marking => marking === event.target.value) ?? null,
            })
          }
        >
          {isOpen && <option value="">{t('marking.choose')}</option>}
          {MARKINGS.map(marking => (
            <option key={marking} value={marking}>
              {t(`marking.${marking}`)}
            </option>
          ))}
        </select>
      </div>
      {isOpen && (
        <p id={noteId} className="explanation">
          {t('marking.missing')}
        </p>
      )}
    </div>
  );
}

const LAYERS = ['rings', 'towns', 'rivers', 'baseNames', 'gaps'] as const;
const FRAMES = ['drawn', 'live'] as const;

/** What the map of the sheet shows, and whether it is drawn for print or taken from the screen. */
export function MapSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  const { show } = sheet;
  if (sheet.layout === 'trend') return <p className="explanation">{t('map.none')}</p>;
  return (
    <div className="brief-fields">
      <Choice
        label={t('map.measure')}
        value={sheet.mapMeasure}
        options={MAP_MEASURES.map(value => ({ value, label: t(`map:measure.${value}`) }))}
        onChange={mapMeasure => change({ mapMeasure })}
      />
      <CheckList
        legend={t('map.layers')}
        options={LAYERS}
        chosen={LAYERS.filter(layer => show[layer])}
        label={layer => t(`map.${layer}`)}
        onChange={chosen =>
          change({
            show: { ...show, ...Object.fromEntries(LAYERS.map(layer => [layer, chosen.includes(layer)])) },
          })
        }
      />
      {canBeLive(sheet.layout) && <FrameChoice sheet={sheet} />}
    </div>
  );
}

function FrameChoice({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  return (
    <>
      <fieldset className="check-list">
        <legend>{t('map.frame')}</legend>
        {FRAMES.map(frame => (
          <label key={frame}>
            <input
              type="radio"
              name="frame"
              checked={sheet.frame === frame}
              onChange={() => change({ frame })}
            />
            {t(`map.${frame}`)}
          </label>
        ))}
      </fieldset>
      {sheet.frame === 'live' && <LiveOptions id={sheet.id} />}
    </>
  );
}

const SCALES = [1, 2, 3, 4];

/** How finely the live view is taken, and from where. */
function LiveOptions({ id }: { readonly id: string }) {
  const { t } = useTranslation('brief');
  const liveScale = useSession(state => state.liveScale);
  const setLiveScale = useSession(state => state.setLiveScale);
  const retakeLive = useSession(state => state.retakeLive);
  return (
    <>
      <Choice
        label={t('map.scale')}
        value={String(liveScale)}
        options={SCALES.map(scale => ({ value: String(scale), label: t('map.times', { scale }) }))}
        onChange={value => setLiveScale(Number(value))}
      />
      <p className="explanation">{t('map.liveNote')}</p>
      <Button onClick={() => retakeLive(id)}>{t('map.retake')}</Button>
    </>
  );
}
