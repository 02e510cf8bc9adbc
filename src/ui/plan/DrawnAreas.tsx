import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AREA_USES,
  type AreaProblem,
  type AreaUse,
  areaProblem,
  type Corner,
  type DrawnArea,
} from '../../model/drawn-area.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { AreaEditor } from './AreaEditor.tsx';

/** Areas for the best sites: drawn on the map or typed, listed, changed, and taken away again. */
export function DrawnAreas() {
  const { t } = useTranslation('plan');
  const inHand = useSession(state => state.drawing?.use ?? null);
  const startDrawing = useSession(state => state.startDrawing);
  return (
    <section className="drawn-areas" aria-label={t('area.title')}>
      <h3>{t('area.title')}</h3>
      <AreaList />
      <div className="buttons">
        {AREA_USES.map(use => (
          <Button
            key={use}
            aria-pressed={inHand === use}
            onClick={() => startDrawing(inHand === use ? null : use)}
          >
            {t(`area.draw.${use}`)}
          </Button>
        ))}
      </div>
      <AreaInHand />
      <TypedArea />
    </section>
  );
}

/** The area that is being drawn: how many corners it has, and what can be done with it. */
function AreaInHand() {
  const { t } = useTranslation('plan');
  const drawing = useSession(state => state.drawing);
  const removeCorner = useSession(state => state.removeCorner);
  const finishDrawing = useSession(state => state.finishDrawing);
  const startDrawing = useSession(state => state.startDrawing);
  if (!drawing) return null;
  const { corners } = drawing;
  const problem = areaProblem(corners);
  return (
    <div className="area-in-hand">
      <p role="status">
        {t('area.clickNow', { count: corners.length })} {problem && t(`area.problem.${problem}`)}
      </p>
      <div className="buttons">
        <Button kind="primary" disabled={problem !== null} onClick={finishDrawing}>
          {t('area.finish')}
        </Button>
        <Button disabled={corners.length === 0} onClick={removeCorner}>
          {t('area.takeBack')}
        </Button>
        <Button onClick={() => startDrawing(null)}>{t('area.cancel')}</Button>
      </div>
    </div>
  );
}

/** The areas drawn; opening one offers its corners on the map and below. */
function AreaList() {
  const { t } = useTranslation('plan');
  const nameOf = useAreaName();
  const areas = useSession(state => state.drawnAreas);
  const openArea = useSession(state => state.openArea);
  const showCorners = useSession(state => state.showCorners);
  const removeArea = useSession(state => state.removeArea);
  const misfitOf = useMisfit();
  if (areas.length === 0) return null;
  return (
    <ul className="area-list">
      {areas.map((area, index) => {
        const isOpen = area.id === openArea;
        const name = nameOf(area, index);
        const misfit = misfitOf(area);
        return (
          <li key={area.id}>
            <div className="area-line">
              <Button
                kind="row"
                disabled={misfit !== null}
                aria-expanded={isOpen}
                onClick={() => showCorners(isOpen ? null : area.id)}
              >
                {t(`area.listed.${area.use}`, { name, count: area.corners.length })}
                {misfit !== null && <span className="second-line muted">{misfit}</span>}
              </Button>
              <Button
                kind="link"
                aria-label={t('area.removeNamed', { name })}
                onClick={() => removeArea(area.id)}
              >
                {t('area.remove')}
              </Button>
            </div>
            {isOpen && misfit === null && <AreaEditor area={area} name={name} />}
          </li>
        );
      })}
    </ul>
  );
}

type Refusal = AreaProblem | { readonly line: number } | null;

const LONGEST_TEXT = 20_000;

/** The corners of an area as they are written, one on each line: the way to draw without a pointer. */
function TypedArea() {
  const { t } = useTranslation('plan');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal>(null);
  const readPlace = useSession(state => state.readPlace);
  const addArea = useSession(state => state.addArea);
  const helpId = useId();

  async function add(use: AreaUse): Promise<void> {
    const corners: Corner[] = [];
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const place = await readPlace(line.trim());
      if (!place) return setRefusal({ line: index + 1 });
      corners.push([place.longitude, place.latitude]);
    }
    const problem = addArea(use, corners);
    setRefusal(problem);
    if (problem === null) setText('');
  }

  const submit = (use: AreaUse) => (event: FormEvent) => {
    event.preventDefault();
    void add(use);
  };
  return (
    <Disclosure kind="small" summary={t('area.typed')}>
      <form onSubmit={submit('within')}>
        <label className="field stacked-field">
          <span>{t('area.corners')}</span>
          <textarea
            rows={4}
            value={text}
            maxLength={LONGEST_TEXT}
            placeholder={'5.71 N 20.64 E\n5.71 N 21.10 E\n5.20 N 20.90 E'}
            aria-describedby={helpId}
            onChange={event => {
              setText(event.target.value);
              setRefusal(null);
            }}
          />
        </label>
        <p id={helpId} className="explanation">
          {t('area.cornersHelp')}
        </p>
        <div className="buttons">
          <Button type="submit" disabled={text.trim() === ''}>
            {t('area.add.within')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={submit('not-within')}>
            {t('area.add.not-within')}
          </Button>
        </div>
        <div role="alert" className="why-not">
          {refusal && (
            <p>
              {typeof refusal === 'string'
                ? t(`area.problem.${refusal}`)
                : t('area.lineNotRead', { line: refusal.line })}
            </p>
          )}
        </div>
      </form>
    </Disclosure>
  );
}

/** What an area is called: by its planner, or else by its number in the list. */
function useAreaName(): (area: Pick<DrawnArea, 'name'>, index: number) => string {
  const { t } = useTranslation('plan');
  return ({ name }, index) => name || t('area.numbered', { number: index + 1 });
}
