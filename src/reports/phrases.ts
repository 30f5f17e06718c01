import type { GapFactAnswer } from '../questions/gaps/gap-facts-answer.ts';
import type { Producer } from '../questions/makers/to-producer.ts';
import type { Wording } from './wording.ts';

interface Qualified {
  readonly modality: string | null;
  readonly stated: string;
}

/** Existing, planned, courted or mentioned; and 推断 where it is not printed. */
export const qualityOf = (words: Wording, { modality, stated }: Qualified): readonly (string | null)[] => [
  words.value('Modality', modality),
  stated === 'EXPLICIT' ? null : words.pick('推断', 'concluded'),
];

/** Producers with their modality; with their districts where those matter. */
export const describeProducers = (
  words: Wording,
  producers: readonly Producer[],
  withDistricts = false,
): string | null =>
  words.join(
    producers.map((producer) =>
      words.qualify(producer.entity.name, [
        ...(withDistricts ? [words.names(producer.districts.map(({ district }) => district))] : []),
        ...qualityOf(words, producer),
      ]),
    ),
  );

/** Facts on a product: who does what. */
export const describeGapFacts = (words: Wording, facts: readonly GapFactAnswer[]): string | null =>
  words.join(
    facts.map((fact) =>
      words.qualify(`${words.value('GapFactKind', fact.kind)}${words.pick('：', ': ')}${fact.actor.name}`, [
        ...(fact.district && fact.district.id !== fact.actor.id ? [fact.district.name] : []),
        ...qualityOf(words, fact),
      ]),
    ),
  );
