interface Props<Option extends string> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly label: (option: Option) => string;
  readonly onChange: (chosen: readonly Option[]) => void;
}

/** Any of a few forms, none included. */
export function FormatList<Option extends string>(props: Props<Option>) {
  const { legend, options, chosen, label, onChange } = props;
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      {options.map(option => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={() => onChange(options.filter(each => chosen.includes(each) !== (each === option)))}
          />
          {label(option)}
        </label>
      ))}
    </fieldset>
  );
}
