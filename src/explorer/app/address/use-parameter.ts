import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

type Change = Readonly<Record<string, string | readonly string[] | null>>;

/** Changes some parameters of the address at once; null and an empty list take one away. */
export function useChangeAddress(): (change: Change, options?: { readonly push?: boolean }) => void {
  const [, setParameters] = useSearchParams();
  return useCallback(
    (change, { push = false } = {}) => {
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            after.delete(name);
            for (const one of [value ?? []].flat()) after.append(name, one);
          }
          return after;
        },
        { replace: !push },
      );
    },
    [setParameters],
  );
}

/**
 * A choice of a view that lives in its address, so that a shared link shows the same. The fallback stands for a
 * missing parameter and is never written.
 */
export function useParameter(name: string, fallback: string): readonly [string, (value: string) => void] {
  const [parameters] = useSearchParams();
  const change = useChangeAddress();
  const set = useCallback(
    (value: string) => change({ [name]: value === fallback ? null : value }),
    [change, name, fallback],
  );
  return [parameters.get(name) ?? fallback, set];
}

/** The same for one of a closed set: what an address says wrongly is the fallback. */
export function useChoiceParameter<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): readonly [Choice, (value: Choice) => void] {
  const [value, set] = useParameter(name, fallback);
  return [choices.find((choice) => choice === value) ?? fallback, set];
}

/** The same for a list: a parameter that is there several times. */
export function useListParameter(
  name: string,
): readonly [readonly string[], (values: readonly string[]) => void] {
  const [parameters] = useSearchParams();
  const change = useChangeAddress();
  const joined = parameters.getAll(name).join('\u{1F}');
  const values = useMemo(() => (joined === '' ? [] : joined.split('\u{1F}')), [joined]);
  const set = useCallback((chosen: readonly string[]) => change({ [name]: chosen }), [change, name]);
  return [values, set];
}
