import { useId } from 'react';

interface Option {
  readonly id: string;
  readonly name: string;
}

/** A labelled choice of one, with the browser's own list: short to operate on any device. */
export function OneOf({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (id: string) => void;
  isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="data-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={isDisabled} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
