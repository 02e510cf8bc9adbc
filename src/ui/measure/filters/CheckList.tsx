interface Props<Option extends string> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly label: (option: Option) => string;
  readonly onChange: (chosen: Option[]) => void;
}

/** A few choices of which at least one stays on: a measurement of no kind at all would say nothing. */
export function CheckList<Option extends string>(props: Props<Option>) {
  const { legend, options, chosen, label, onChange } = props;
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
              disabled={checked && chosen.length === 1}
              onChange={() =>
                onChange(options.filter(each => (each === option ? !checked : chosen.includes(each))))
              }
            />
            {label(option)}
          </label>
        );
      })}
    </fieldset>
  );
}
