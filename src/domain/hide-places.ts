import type { BilingualText } from './bilingual-text.ts';
import type { ErrorCode, ShownError } from './errors.ts';

/** A folder, an address or a name of the installation, and the setting that it comes from. */
export interface Place {
  readonly setting: string;
  readonly text: string;
}

/** What a client is told of an error of ours: everything but where things are. */
export type HidePlaces = (error: ShownError) => BilingualText;

/** Codes whose messages speak to the operator, and so name folders and addresses. Others repeat what was asked. */
const operatorCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ENGINE_UNAVAILABLE',
  'ENGINE_LOCKED',
  'ENGINE_REFUSED',
  'STORAGE_FAILED',
  'INVALID_CONFIG',
]);

/** True where a message is written for the operator, who finds the whole of it in the log. */
export const isForOperator = (error: ShownError): boolean => operatorCodes.has(error.code);

/** Absolute paths, addresses, and IP addresses with or without a port, which causes name though no setting does. */
const anyAddress = /\b[a-z][a-z+]*:\/\/[^\s,;'")）（]+|\[?\b(?:\d{1,3}\.){3}\d{1,3}\b\]?(?::\d+)?/gu;
const anyPath = /(?<![\w)./-])(?:[A-Za-z]:\\|\/)[\w.@+~-]+(?:[\\/][\w.@+~ -]*[\w@+~-])+\/?/gu;

/** Puts the names of settings in the place of what they say, longest first, and hides all other paths and addresses. */
export function createPlaceHider(places: readonly Place[] = []): HidePlaces {
  const known = places
    .toSorted((left, right) => right.text.length - left.text.length)
    .map(({ setting, text }) => ({ setting, pattern: toWholeWords(text) }));
  const hide = (text: string, path: string, address: string): string =>
    known
      .reduce((rest, place) => rest.replaceAll(place.pattern, `(${place.setting})`), text)
      .replaceAll(anyAddress, address)
      .replaceAll(anyPath, path);
  return (error) =>
    isForOperator(error)
      ? {
          en: hide(error.message, '(path)', '(address)'),
          zh: hide(error.messageZh, '（路径）', '（地址）'),
        }
      : { en: error.message, zh: error.messageZh };
}

/** The text itself, where no letter or digit goes on with it, and what lies below it. */
const toWholeWords = (text: string): RegExp =>
  new RegExp(
    String.raw`(?<!\w)${text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)}(?!\w)(?:[\\/][\w.@+~-]*[\w@+~-])*`,
    'gu',
  );
