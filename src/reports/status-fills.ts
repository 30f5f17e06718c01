/** Light backgrounds, on which black text is read easily; the words say the same. */
const green = 'C6E0B4';
const yellow = 'FFE699';
const blue = 'BDD7EE';
const orange = 'F8CBAD';
const grey = 'E0E0E0';
const red = 'FFB3B3';

export const gapStatusFills = {
  COVERED: green,
  SINGLE_SOURCE: yellow,
  PLANNED: blue,
  COURTED: orange,
  NOT_STATED: grey,
  MISSING: red,
};

export const modalityFills = { EXISTING: green, PLANNED: blue, COURTED: orange, MENTIONED: grey };

export const leadFills = { SOLE: green, JOINT: blue, GENERIC: yellow, NONE: grey };

export const contestFills = { YES: red, POSSIBLY: yellow };

export const growthFills = { COMPUTED: green, BLOCKED: yellow };

export const districtStatusFills = {
  OWN_PLAN: green,
  THIRD_PARTY_ONLY: yellow,
  THIRD_PARTY_LEFT_OUT: grey,
  FILTERED_OUT: grey,
  NO_EDITION: grey,
  NO_STATEMENT: grey,
};
