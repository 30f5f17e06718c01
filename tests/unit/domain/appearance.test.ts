import { expect, test } from 'vitest';
import { labelAppearance, modalityAppearance } from '../../../src/domain/appearance.ts';
import { closedLists } from '../../../src/domain/ontology/closed-lists.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

/** Relative luminance and contrast of WCAG 2.2. */
function contrastWithWhite(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const unknown = labelAppearance('Nothing');

test('every label of the ontology has a colour of its own that stands out from white', () => {
  const looks = ontology.labels.map(({ label }) => labelAppearance(label));
  expect(looks).not.toContain(unknown);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(looks.length);
  for (const { colour } of looks) expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(3);
});

test('every modality has a colour that stands out from white, and none shares its look with another', () => {
  const codes = closedLists.find(({ name }) => name === 'Modality')?.values.map(({ code }) => code) ?? [];
  const looks = codes.map((code) => modalityAppearance(code));
  expect(new Set(looks.map(({ colour, line }) => `${colour} ${line}`)).size).toBe(codes.length);
  for (const { colour } of looks) expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(3);
  expect(looks).not.toContain(modalityAppearance(null));
});
