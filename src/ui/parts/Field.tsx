import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, today } from '../../units/day.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { keptNumber, textOfDay, textOfNumber, typedDay, typedNumber } from './typed-value.ts';

interface Labelled {
  readonly label: string;
  /** The label is for screen readers only. */
  readonly hideLabel?: boolean;
}

interface FrameProps extends Labelled {
  readonly id: string;
  readonly kind?: 'number' | 'day';
  /** The label stands above the control rather than beside it. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

/** A control and its label. */
function Frame({ id, kind, stacked, label, hideLabel, children }: FrameProps) {
  const classes = ['field', kind && `${kind}-field`, stacked && 'stacked-field'];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <label htmlFor={id} className={hideLabel ? 'hidden' : undefined}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** What is typed until it is kept; a value that comes from elsewhere takes its place. `null`: nothing is being typed. */
function useDraft(value: unknown) {
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that comes from elsewhere takes the place of a draft.
  useEffect(() => setDraft(null), [value]);
  /** Escape gives up what is typed; the dialog or the card around the field stays open. */
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    setDraft(null);
  };
  return { draft, setDraft, giveUp };
}

interface TextFieldProps extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly title?: string;
  /** Several lines; then Enter breaks the line. */
  readonly long?: boolean;
  readonly mayBeEmpty?: boolean;
}

/** Text that is kept when the field is left, or at Enter; Escape gives it up. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, placeholder, title, long, mayBeEmpty } = props;
  const id = useId();
  const { draft, setDraft, giveUp } = useDraft(value);
  const keep = () => {
    setDraft(null);
    const text = draft?.trim() ?? value;
    if (text !== value && (text !== '' || mayBeEmpty)) onChange(text);
  };
  const control = {
    id,
    placeholder,
    title,
    value: draft ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: keep,
  };
  return (
    <Frame id={id} stacked label={label} hideLabel={hideLabel}>
      {long ? (
        <textarea {...control} rows={2} maxLength={4000} onKeyDown={giveUp} />
      ) : (
        <input
          {...control}
          maxLength={120}
          onKeyDown={event => {
            if (event.key === 'Enter') event.currentTarget.blur();
            giveUp(event);
          }}
        />
      )}
    </Frame>
  );
}

interface NumberBounds extends Labelled {
  /** What stands behind the field; the label says it too. */
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals?: number;
}

interface NumberFieldProps extends NumberBounds {
  /** `null`: not given, which the placeholder explains. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}

/**
 * A typed number that may be left empty, in the number format of the language. It is kept at Enter or when the field is
 * left, brought within its bounds; what is no number goes back to what it was, and so does Escape. The up and down keys
 * count.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, unit, value, placeholder, minimum, maximum, decimals = 0, onChange } = props;
  const locale = useSession(state => state.locale);
  const id = useId();
  const { draft, setDraft, giveUp } = useDraft(value);
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
    giveUp(event);
    if (event.key === 'Enter') keep();
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const from = (draft === null ? value : typedNumber(draft, locale)) ?? minimum - step;
    offer(from + step);
  };
  return (
    <Frame id={id} kind="number" label={label} hideLabel={hideLabel}>
      <input
        id={id}
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={20}
        placeholder={placeholder}
        value={draft ?? (value === null ? '' : textOfNumber(value, decimals, locale))}
        onChange={event => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {unit && <span aria-hidden="true">{unit}</span>}
    </Frame>
  );
}

interface GivenNumberProps extends NumberBounds {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A typed number that must be there: an emptied field goes back to what it was. */
export function GivenNumber({ onChange, ...rest }: GivenNumberProps) {
  return (
    <NumberField
      {...rest}
      onChange={value => {
        if (value !== null) onChange(value);
      }}
    />
  );
}

interface DayFieldProps extends Labelled {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/**
 * A date that may be left empty, in the language of the page: the browser's own date field follows that of the
 * browser. It counts when the last figure of its year is typed, at Enter, or when the field is left; before that
 * nothing changes, so that one date is one change. Escape gives it up.
 */
export function DayField({ label, hideLabel, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [id, problemId] = [useId(), useId()];
  const { draft, setDraft, giveUp } = useDraft(value);
  const [isLeft, setIsLeft] = useState(false);
  const typed = draft === null || draft.trim() === '' ? null : typedDay(draft, today());
  const problem = typed && 'wrong' in typed && (isLeft || typed.wrong !== 'unfinished') ? typed : null;
  const offer = (day: Day | null) => {
    if (day !== value) onChange(day);
  };
  const keep = () => {
    setIsLeft(true);
    if (draft === null || (typed && 'wrong' in typed)) return;
    setDraft(null);
    offer(typed?.day ?? null);
  };
  const type = (text: string, isAtEnd: boolean) => {
    setDraft(text);
    setIsLeft(false);
    const whole = typedDay(text, today());
    if (isAtEnd && 'day' in whole) offer(whole.day);
  };
  return (
    <Frame id={id} kind="day" label={label} hideLabel={hideLabel}>
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
        onKeyDown={event => {
          if (event.key === 'Enter') keep();
          giveUp(event);
        }}
      />
      <span id={problemId} className="day-problem" role="alert">
        {problem && t(`date.${problem.wrong}`, problem)}
      </span>
    </Frame>
  );
}

interface ChoiceProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly stacked?: boolean;
  readonly disabled?: boolean;
  /** Id of what explains it. */
  readonly describedBy?: string;
}

/** One out of a few, with the browser's own list: short to operate on any device. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hideLabel, value, options, onChange, stacked, disabled, describedBy } = props;
  const id = useId();
  return (
    <Frame id={id} stacked={stacked} label={label} hideLabel={hideLabel}>
      <select
        id={id}
        title={hideLabel ? label : undefined}
        value={value}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface CheckListProps<Option extends string> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly label: (option: Option) => string;
  /** The last one that is on stays on. */
  readonly atLeastOne?: boolean;
  readonly onChange: (chosen: Option[]) => void;
}

/** Any of a few. */
export function CheckList<Option extends string>(props: CheckListProps<Option>) {
  const { legend, options, chosen, label, atLeastOne, onChange } = props;
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      {options.map(option => {
        const checked = chosen.includes(option);
        return (
          <label key={option}>
            <input
              type="checkbox"
              checked={checked}
              disabled={atLeastOne && checked && chosen.length === 1}
              onChange={() => onChange(options.filter(each => chosen.includes(each) !== (each === option)))}
            />
            {label(option)}
          </label>
        );
      })}
    </fieldset>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a list or a table is searched for. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  );
}
