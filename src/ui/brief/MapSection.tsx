import { useTranslation } from 'react-i18next';
import { MAP_MEASURES } from '../../model/map-measure.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { canBeLive } from '../../session/brief/new-sheet.ts';
import { Button } from '../parts/Button.tsx';
import { CheckList, Choice } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import { useChangeSheet } from './use-sheet.ts';

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
