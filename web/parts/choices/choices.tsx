import './choices.css';

interface Props<Value extends string> {
  /** What is chosen here, for assistive technology. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choices<Value extends string>({ label, choices, value, onChange }: Props<Value>) {
  return (
    <fieldset className="choices">
      <legend className="for-screen-readers">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="choice"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          <bdi>{choice.label}</bdi>
          {choice.count !== undefined && <span className="choice-count">{choice.count.toLocaleString('en')}</span>}
        </button>
      ))}
    </fieldset>
  );
}
