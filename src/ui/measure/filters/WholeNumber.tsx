import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (value: number) => void;
}

/** A typed whole number; what is out of bounds is brought back in when the field is left. */
export function WholeNumber({ label, value, minimum, maximum, onChange }: Props) {
  return (
    <NumberField
      className="choice number-field"
      value={value}
      minValue={minimum}
      maxValue={maximum}
      step={1}
      isWheelDisabled
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={next => {
        if (Number.isInteger(next)) onChange(next);
      }}
    >
      <Label>{label}</Label>
      <Input />
    </NumberField>
  );
}
