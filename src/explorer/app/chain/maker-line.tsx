import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { partWords } from '../parts/part-words.ts';
import type { MappedProduct } from './makers.ts';

/** A maker in other districts: who, where, how it stands, and the lines that say so. */
export function MakerLine({ maker }: { readonly maker: MappedProduct['elsewhere'][number] }) {
  const { list } = useWords(partWords);
  const { entity, modality, stated, districts, cites } = maker;
  return (
    <>
      <EntityLink entity={entity} /> <small>{list(districts.map(({ district }) => district.name))}</small>{' '}
      <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
      <Cites cites={cites} of={entity.name} />
    </>
  );
}
