import { useEffect, useState } from 'react';
import { type Day, dayFromIso, isoFromDay } from '../../units/day.ts';

interface Props {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/** A date that may be left empty. Kept when the field is left, so that a date half typed changes nothing. */
export function DayField({ label, value, onChange }: Props) {
  const given = value === null ? '' : isoFromDay(value);
  const [draft, setDraft] = useState(given);
  useEffect(() => setDraft(given), [given]);
  const keep = () => {
    if (draft === given) return;
    onChange(draft === '' ? null : dayFromIso(draft));
  };
  return (
    <label className="choice">
      <span>{label}</span>
      <input
        type="date"
        value={draft}
        onChange={event => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') keep();
        }}
      />
    </label>
  );
}
