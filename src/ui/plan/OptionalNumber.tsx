import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

interface Props {
  readonly label: string;
  /** `null`: not given, which the placeholder explains. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals?: number;
  readonly onChange: (value: number | null) => void;
}

/** A typed number that may be left empty; what is out of bounds is brought back in when the field is left. */
export function OptionalNumber(props: Props) {
  const { label, value, placeholder, minimum, maximum, decimals = 0, onChange } = props;
  return (
    <NumberField
      className="choice number-field"
      value={value ?? Number.NaN}
      minValue={minimum}
      maxValue={maximum}
      {...(decimals === 0 ? { step: 1 } : {})}
      isWheelDisabled
      formatOptions={{ maximumFractionDigits: decimals }}
      onChange={next => onChange(Number.isNaN(next) ? null : next)}
    >
      <Label>{label}</Label>
      <Input {...(placeholder === undefined ? {} : { placeholder })} />
    </NumberField>
  );
}
