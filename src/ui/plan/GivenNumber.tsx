import { OptionalNumber } from './OptionalNumber.tsx';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals?: number;
  readonly onChange: (value: number) => void;
}

/** A typed number that must be there: an emptied field goes back to what it was. */
export function GivenNumber({ onChange, ...rest }: Props) {
  return (
    <OptionalNumber
      {...rest}
      onChange={value => {
        if (value !== null) onChange(value);
      }}
    />
  );
}
