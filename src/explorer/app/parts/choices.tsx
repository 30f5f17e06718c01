import type { ReactNode } from 'react';
import styles from './choices.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

/** One of a few, as the system's own list: it works with every keyboard, reader and phone. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label className={styles['choice']}>
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Any of a few. */
export function Choices<Value extends string>({
  label,
  values,
  options,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly options: readonly (Omit<Option<Value>, 'text'> & { readonly text: ReactNode })[];
  readonly onChange: (values: readonly Value[]) => void;
}) {
  const chosen = new Set(values);
  return (
    <fieldset className={styles['set']}>
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={({ target }) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((one) => (one === value ? target.checked : chosen.has(one))),
              )
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
