import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { SheetPicture } from './SheetPicture.tsx';
import { StageRoom } from './StageRoom.tsx';
import { StageToolbar } from './StageToolbar.tsx';
import { useSheet } from './use-sheet.ts';
import { useSize } from './use-size.ts';
import { fittingZoom, stepped } from './zoom.ts';
import './brief.css';

/** Room around the sheet, in pixels. */
const MARGIN_PIXELS = 48;

/** The sheet as it will print, over the map, which lives on underneath. */
export function SheetStage() {
  const { t } = useTranslation('brief');
  const [room, size] = useSize<HTMLDivElement>();
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const preview = useSession(state => state.preview);
  const problem = useSession(state => state.previewProblem);
  const hasFindings = useSession(state => state.findings !== null);
  const sheet = useSheet();
  const inside = { width: size.width - MARGIN_PIXELS, height: size.height - MARGIN_PIXELS };
  const fitted = preview ? fittingZoom(preview.sheet, inside) : 1;
  const zoom = chosenZoom ?? fitted;
  return (
    <section className="sheet-stage" aria-label={t('stage.label')}>
      <StageToolbar
        zoom={zoom}
        isFitted={chosenZoom === null}
        onZoom={direction => setChosenZoom(direction === 0 ? null : stepped(zoom, direction))}
      />
      {problem && (
        <p className="stage-problem" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      <StageRoom room={room} zoom={zoom} onZoom={setChosenZoom}>
        {preview && <SheetPicture preview={preview} zoom={zoom} />}
        {!preview && !problem && (
          <p className="stage-empty muted">{t(sheet && hasFindings ? 'stage.composing' : 'stage.none')}</p>
        )}
      </StageRoom>
    </section>
  );
}
