import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useSession } from '../use-session.ts';
import { keptNumber, textOfNumber, typedNumber } from './typed-number.ts';

interface Bounds {
  readonly label: string;
  /** The label is for screen readers only. */
  readonly hideLabel?: boolean;
  /** What stands behind the field; the label says it too. */
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals?: number;
}

interface Props extends Bounds {
  /** `null`: not given, which the placeholder explains. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}

interface GivenProps extends Bounds {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/**
 * A typed number that may be left empty, in the number format of the language. It is kept at Enter or when the field is
 * left, brought within its bounds; what is no number goes back to what it was, and so does Escape. The up and down keys
 * count.
 */
export function NumberField(props: Props) {
  const { label, hideLabel, unit, value, placeholder, minimum, maximum, decimals = 0, onChange } = props;
  const locale = useSession(state => state.locale);
  const id = useId();
  /** `null`: nothing is being typed. */
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that comes from elsewhere takes the place of a draft.
  useEffect(() => setDraft(null), [value]);
  const offer = (next: number | null) => {
    const kept = next === null ? null : keptNumber(next, minimum, maximum, decimals);
    setDraft(null);
    if (kept !== value) onChange(kept);
  };
  const keep = () => {
    if (draft === null) return;
    const typed = typedNumber(draft, locale);
    offer(draft.trim() === '' ? null : (typed ?? value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const from = (draft === null ? value : typedNumber(draft, locale)) ?? minimum - step;
      offer(from + step);
    } else if (event.key === 'Enter') keep();
    else if (event.key === 'Escape' && draft !== null) {
      // The dialog or the card around the field stays open.
      event.stopPropagation();
      setDraft(null);
    }
  };
  const shown = value === null ? '' : textOfNumber(value, decimals, locale);
  return (
    <div className="choice number-field">
      <label htmlFor={id} className={hideLabel ? 'hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={20}
        placeholder={placeholder}
        value={draft ?? shown}
        onChange={event => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {unit && <span aria-hidden="true">{unit}</span>}
    </div>
  );
}

/** A typed number that must be there: an emptied field goes back to what it was. */
export function GivenNumber({ onChange, ...rest }: GivenProps) {
  return (
    <NumberField
      {...rest}
      onChange={value => {
        if (value !== null) onChange(value);
      }}
    />
  );
}
