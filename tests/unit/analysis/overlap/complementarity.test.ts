import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComplementarityFacts,
  findComplementaryLinks,
} from '../../../../src/analysis/overlap/complementarity.ts';
import type {
  ComplementaryLink,
  Demand,
  DistrictSupply,
  Making,
} from '../../../../src/analysis/overlap/complementary-link.ts';
import type { ChainStep, StageItem } from '../../../../src/analysis/overlap/item-steps.ts';

const making = (districtId: string, itemId: string, modality = 'EXISTING'): Making => ({
  districtId,
  itemId,
  producerId: `producer of ${districtId}`,
  modality,
  stated: 'EXPLICIT',
  relationId: `${districtId} makes ${itemId} ${modality}`,
  cites: [`${districtId}:1`],
});
const inStage = (stageId: string, itemId: string): StageItem => ({ stageId, itemId, cites: [] });
const step = (fromId: string, toId: string): ChainStep => ({
  fromId,
  toId,
  chainId: 'chain',
  cites: ['plan:9'],
});
const seeks = (districtId: string, itemId: string): Demand => ({
  districtId,
  kind: 'SEEKS',
  holderId: districtId,
  itemId,
  wording: null,
  cites: ['plan:5'],
});
const supply = (fromDistrictId: string, toDistrictId: string): DistrictSupply => ({
  fromDistrictId,
  toDistrictId,
  relationId: `${fromDistrictId} supplies ${toDistrictId}`,
  productId: 'gear',
  modality: 'PLANNED',
  stated: 'EXPLICIT',
  cites: ['plan:7'],
});
const none: ComplementarityFacts = { makings: [], stageItems: [], steps: [], demands: [], supplies: [] };
const outline = ({ kind, fromDistrictId, toDistrictId, outputId, inputId }: ComplementaryLink) =>
  `${kind} ${fromDistrictId}>${toDistrictId} ${outputId}>${inputId}`;

describe('findComplementaryLinks', () => {
  const chain = {
    stageItems: [inStage('smelting', 'ingot'), inStage('rolling', 'sheet'), inStage('rolling', 'foil')],
    steps: [step('smelting', 'rolling')],
  };

  test('a printed step connects the makers of its two ends, and is concluded, not stated', () => {
    const [link, ...others] = findComplementaryLinks({
      ...none,
      ...chain,
      makings: [making('a', 'ingot'), making('b', 'sheet', 'PLANNED')],
    });
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      kind: 'CHAIN_STEP',
      fromDistrictId: 'a',
      toDistrictId: 'b',
      outputId: 'ingot',
      inputId: 'sheet',
      chainIds: ['chain'],
      modality: 'PLANNED',
      stated: 'INFERRED',
      madeByBoth: false,
      cites: ['plan:9'],
    });
  });

  test('each side counts by its firmest statement, and who makes the output too is said', () => {
    const [link] = findComplementaryLinks({
      ...none,
      ...chain,
      makings: [
        making('a', 'ingot', 'PLANNED'),
        making('a', 'ingot'),
        making('b', 'foil'),
        making('b', 'ingot', 'PLANNED'),
      ],
    }).filter((found) => found.fromDistrictId === 'a');
    expect(link).toMatchObject({ inputId: 'foil', modality: 'EXISTING', madeByBoth: true });
    expect(link?.makers).toHaveLength(2);
  });

  test('a step between two districts that both make both ends leads both ways, and says so', () => {
    const links = findComplementaryLinks({
      ...none,
      ...chain,
      makings: [
        making('a', 'ingot'),
        making('a', 'foil'),
        making('b', 'ingot'),
        making('b', 'foil'),
        making('c', 'foil'),
      ],
      supplies: [supply('a', 'b')],
    });
    const mutual = links.filter((link) => link.mutual).map(outline);
    expect(mutual).toEqual(['CHAIN_STEP a>b ingot>foil', 'CHAIN_STEP b>a ingot>foil']);
    expect(links.map(outline)).toContain('CHAIN_STEP a>c ingot>foil');
  });

  test('a stage that is filled as a whole feeds as its products do', () => {
    const links = findComplementaryLinks({
      ...none,
      ...chain,
      makings: [making('a', 'smelting'), making('b', 'foil')],
    });
    expect(links.map(outline)).toEqual(['CHAIN_STEP a>b smelting>foil']);
  });

  test('no district feeds itself, and two steps are no link', () => {
    expect(
      findComplementaryLinks({
        ...none,
        stageItems: [inStage('1', 'x'), inStage('2', 'y'), inStage('3', 'z')],
        steps: [step('1', '2'), step('2', '3')],
        makings: [making('a', 'x'), making('a', 'y'), making('b', 'x'), making('c', 'z')],
      }).map(outline),
    ).toEqual(['CHAIN_STEP a>c y>z', 'CHAIN_STEP b>a x>y']);
  });

  test('what one makes and the other seeks is a demand; several lines on it are one link', () => {
    const links = findComplementaryLinks({
      ...none,
      makings: [making('a', 'x'), making('b', 'x', 'PLANNED')],
      demands: [seeks('b', 'x'), { ...seeks('b', 'x'), kind: 'LACKS', cites: ['plan:6'] }],
    });
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({
      kind: 'DEMAND',
      fromDistrictId: 'a',
      toDistrictId: 'b',
      modality: 'EXISTING',
      stated: 'INFERRED',
      madeByBoth: true,
      users: [],
      cites: ['plan:5', 'plan:6'],
    });
    expect(links[0]?.demands.map((demand) => demand.kind)).toEqual(['SEEKS', 'LACKS']);
  });

  test('a stated supply is kept as stated, with who makes the product where that is stated too', () => {
    const links = findComplementaryLinks({
      ...none,
      makings: [making('a', 'gear')],
      supplies: [supply('a', 'b'), supply('a', 'a')],
    });
    expect(links).toMatchObject([
      {
        kind: 'STATED_SUPPLY',
        fromDistrictId: 'a',
        toDistrictId: 'b',
        outputId: 'gear',
        stated: 'EXPLICIT',
        modality: 'PLANNED',
        madeByBoth: false,
        makers: [{ itemId: 'gear' }],
      },
    ]);
  });

  const products = ['u', 'v', 'w', 'x'];
  const stages = ['1', '2', '3'];
  const factsOf = (districts: readonly string[]): fc.Arbitrary<ComplementarityFacts> =>
    fc.record({
      makings: fc.array(
        fc
          .tuple(
            fc.constantFrom(...districts),
            fc.constantFrom(...products),
            fc.constantFrom('EXISTING', 'PLANNED'),
          )
          .map(([districtId, itemId, modality]) => making(districtId, itemId, modality)),
        { maxLength: 8 },
      ),
      stageItems: fc.array(
        fc
          .tuple(fc.constantFrom(...stages), fc.constantFrom(...products))
          .map(([stageId, itemId]) => inStage(stageId, itemId)),
        { maxLength: 6 },
      ),
      steps: fc.array(
        fc
          .tuple(fc.constantFrom(...stages), fc.constantFrom(...stages))
          .map(([fromId, toId]) => step(fromId, toId)),
        { maxLength: 4 },
      ),
      demands: fc.array(
        fc
          .tuple(fc.constantFrom(...districts), fc.constantFrom(...products))
          .map(([districtId, itemId]) => seeks(districtId, itemId)),
        { maxLength: 4 },
      ),
      supplies: fc.array(
        fc
          .tuple(fc.constantFrom(...districts), fc.constantFrom(...districts))
          .map(([fromDistrictId, toDistrictId]) => supply(fromDistrictId, toDistrictId)),
        { maxLength: 3 },
      ),
    });

  test('a further district changes nothing between the others', () => {
    fc.assert(
      fc.property(factsOf(['a', 'b', 'c']), (facts) => {
        const without = {
          ...facts,
          makings: facts.makings.filter((row) => row.districtId !== 'c'),
          demands: facts.demands.filter((row) => row.districtId !== 'c'),
          supplies: facts.supplies.filter((row) => row.fromDistrictId !== 'c' && row.toDistrictId !== 'c'),
        };
        const between = findComplementaryLinks(facts).filter(
          (link) => link.fromDistrictId !== 'c' && link.toDistrictId !== 'c',
        );
        expect(between).toEqual(findComplementaryLinks(without));
      }),
    );
  });

  test('turning every step round turns the chain links round', () => {
    fc.assert(
      fc.property(factsOf(['a', 'b']), (facts) => {
        const ofChains = { ...facts, demands: [], supplies: [] };
        const turned = { ...ofChains, steps: facts.steps.map((row) => step(row.toId, row.fromId)) };
        const reverse = (link: ComplementaryLink) =>
          `${link.kind} ${link.toDistrictId}>${link.fromDistrictId} ${link.inputId}>${link.outputId}`;
        expect(findComplementaryLinks(turned).map(outline).toSorted()).toEqual(
          findComplementaryLinks(ofChains).map(reverse).toSorted(),
        );
      }),
    );
  });

  test('new names for the districts give the same links under the new names', () => {
    const rename = (id: string) => (id === 'a' ? 'z' : id === 'b' ? 'y' : id);
    fc.assert(
      fc.property(factsOf(['a', 'b', 'c']), (facts) => {
        const renamed = {
          ...facts,
          makings: facts.makings.map((row) => ({ ...row, districtId: rename(row.districtId) })),
          demands: facts.demands.map((row) => ({ ...row, districtId: rename(row.districtId) })),
          supplies: facts.supplies.map((row) => ({
            ...row,
            fromDistrictId: rename(row.fromDistrictId),
            toDistrictId: rename(row.toDistrictId),
          })),
        };
        const expected = findComplementaryLinks(facts).map((link) =>
          outline({
            ...link,
            fromDistrictId: rename(link.fromDistrictId),
            toDistrictId: rename(link.toDistrictId),
          }),
        );
        expect(findComplementaryLinks(renamed).map(outline).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
