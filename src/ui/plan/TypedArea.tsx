import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaProblem, AreaUse, Corner } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';

type Refusal = AreaProblem | { readonly line: number } | null;

const LONGEST_TEXT = 20_000;

/** The corners of an area as they are written, one on each line: the way to draw without a pointer. */
export function TypedArea() {
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
    <details className="numbers">
      <summary>{t('area.typed')}</summary>
      <form onSubmit={submit('within')}>
        <label className="draft-text">
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
        <div className="plan-buttons">
          <button type="submit" className="plan-button" disabled={text.trim() === ''}>
            {t('area.add.within')}
          </button>
          <button
            type="button"
            className="plan-button"
            disabled={text.trim() === ''}
            onClick={submit('not-within')}
          >
            {t('area.add.not-within')}
          </button>
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
    </details>
  );
}
