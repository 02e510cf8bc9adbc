import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, today } from '../../units/day.ts';
import { useFormat } from '../use-format.ts';
import { textOfDay, typedDay } from './typed-day.ts';

interface Props {
  readonly label: string;
  /** The label is for screen readers and the tooltip only. */
  readonly hideLabel?: boolean;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/**
 * A date that may be left empty, in the language of the page: the browser's own date field follows that of the
 * browser. It counts when the last figure of its year is typed, at Enter, or when the field is left; before that
 * nothing changes, so that one date is one change. Escape gives it up.
 */
export function DayField({ label, hideLabel, value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [id, problemId] = [useId(), useId()];
  /** `null`: nothing is being typed. */
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that comes from elsewhere takes the place of a draft.
  useEffect(() => setDraft(null), [value]);

  const typed = draft === null || draft.trim() === '' ? null : read(draft);
  const problem = typed && 'wrong' in typed && (isLeft || typed.wrong !== 'unfinished') ? typed : null;
  const offer = (day: Day | null) => {
    if (day !== value) onChange(day);
  };
  const keep = () => {
    setIsLeft(true);
    if (draft === null) return;
    if (typed && 'wrong' in typed) return;
    setDraft(null);
    offer(typed?.day ?? null);
  };
  const type = (text: string, isAtEnd: boolean) => {
    setDraft(text);
    setIsLeft(false);
    const whole = read(text);
    if (isAtEnd && 'day' in whole) offer(whole.day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape' && draft !== null) {
      // The dialog or the card around the field stays open.
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <div className="day-field choice">
      <label htmlFor={id} className={hideLabel ? 'hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder={t('date.pattern')}
        title={value === null ? label : `${label}: ${format.day(value)}`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        value={draft ?? (value === null ? '' : textOfDay(value))}
        onChange={({ target }) => type(target.value, target.selectionStart === target.value.length)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <span id={problemId} className="day-problem" role="alert">
        {problem && t(`date.${problem.wrong}`, problem)}
      </span>
    </div>
  );
}

function read(text: string) {
  return typedDay(text, today());
}
