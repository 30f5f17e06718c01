/** A text that a person sees, in both languages of the project. */
export interface BilingualText {
  readonly en: string;
  readonly zh: string;
}
