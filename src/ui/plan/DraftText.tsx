import { useEffect, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines; then Enter breaks the line. */
  readonly long?: boolean;
  readonly mayBeEmpty?: boolean;
}

/** Text that is kept when the field is left, or at Enter; Escape gives it up. */
export function DraftText({ label, value, onChange, long, mayBeEmpty }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const keep = () => {
    const text = draft.trim();
    if (text === value) return;
    if (text || mayBeEmpty) onChange(text);
    else setDraft(value);
  };
  const id = useId();
  const shared = {
    id,
    value: draft,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: keep,
  };
  return (
    <div className="draft-text">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={2} maxLength={4000} />
      ) : (
        <input
          {...shared}
          maxLength={120}
          onKeyDown={event => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') {
              event.preventDefault();
              setDraft(value);
            }
          }}
        />
      )}
    </div>
  );
}
