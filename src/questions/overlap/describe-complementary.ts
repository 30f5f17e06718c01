import type { ComplementaryLink, Making } from '../../analysis/overlap/complementary-link.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { type StatedSupply, toStatedSupply } from '../supply/to-stated-supply.ts';
import type { ProductStatement } from './district-products.ts';
import type { Complementarity } from './find-complementary.ts';
import { type OverlapEvidence, toEvidence } from './overlap-evidence.ts';

type Entity = (id: string) => EntityRecord;

export interface ComplementaryLinkAnswer extends Pick<
  ComplementaryLink,
  'kind' | 'modality' | 'stated' | 'madeByBoth' | 'mutual' | 'cites'
> {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly output: EntityRecord | null;
  readonly input: EntityRecord | null;
  readonly chains: readonly EntityRecord[];
  readonly supply: StatedSupply | null;
  readonly makers: readonly OverlapEvidence[];
  readonly users: readonly OverlapEvidence[];
  readonly demands: readonly {
    readonly kind: 'SEEKS' | 'LACKS' | 'SUPPLIES_TO';
    readonly holder: EntityRecord;
    readonly wording: string | null;
    readonly cites: readonly string[];
  }[];
}

/** Ids that complementary links show, beside their districts and makers. */
export const listComplementaryIds = ({ links, supplies }: Complementarity): readonly string[] =>
  links.flatMap((link) => {
    const supply = link.relationId === null ? undefined : supplies.get(link.relationId);
    return [
      ...link.chainIds,
      ...(link.outputId === null ? [] : [link.outputId]),
      ...link.demands.map((demand) => demand.holderId),
      ...(supply ? [supply.fromId, supply.toId] : []),
    ];
  });

/** Turns links into what an answer shows. `makings` are those that the links rest on. */
export function createLinkAnswer(
  { supplies }: Complementarity,
  makings: readonly ProductStatement[],
  entity: Entity,
): (link: ComplementaryLink) => ComplementaryLinkAnswer {
  const statements = new Map(makings.map((making) => [`${making.districtId} ${making.relationId}`, making]));
  const show = (side: readonly Making[]) =>
    side.flatMap(({ districtId, relationId }) => {
      const statement = statements.get(`${districtId} ${relationId}`);
      return statement ? toEvidence(statement, entity) : [];
    });
  return (link) => {
    const supply = link.relationId === null ? undefined : supplies.get(link.relationId);
    return {
      kind: link.kind,
      modality: link.modality,
      stated: link.stated,
      madeByBoth: link.madeByBoth,
      mutual: link.mutual,
      cites: link.cites,
      from: entity(link.fromDistrictId),
      to: entity(link.toDistrictId),
      output: link.outputId === null ? null : entity(link.outputId),
      input: link.inputId === null ? null : entity(link.inputId),
      chains: link.chainIds.map(entity),
      supply: supply ? toStatedSupply(supply, entity) : null,
      makers: show(link.makers),
      users: show(link.users),
      demands: link.demands.map(({ kind, holderId, wording, cites }) => ({
        kind: toDemandKind(kind),
        holder: entity(holderId),
        wording,
        cites,
      })),
    };
  };
}

const toDemandKind = (kind: string) => (kind === 'SEEKS' || kind === 'LACKS' ? kind : 'SUPPLIES_TO');

/** Links of a pair by kind, by who says so and by modality. */
export const countLinks = (leftId: string, links: readonly ComplementaryLink[]) =>
  [...groupBy(links, (link) => `${link.kind} ${link.stated} ${link.modality}`).entries()]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => {
      const [first] = group;
      const leftToRight = group.filter((link) => link.fromDistrictId === leftId).length;
      return first
        ? [
            {
              kind: first.kind,
              stated: first.stated,
              modality: first.modality,
              leftToRight,
              rightToLeft: group.length - leftToRight,
            },
          ]
        : [];
    });
