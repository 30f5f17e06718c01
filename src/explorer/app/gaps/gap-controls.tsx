import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { Choices } from '../parts/choices.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import { gapsWords } from './gaps-words.ts';

/** What is asked: the district, one industry or product, only what is sought, up to which date. */
export function GapControls() {
  const words = useWords(gapsWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const [district, setDistrict] = useParameter('district', '');
  const [product] = useParameter('product', '');
  const [industry] = useParameter('industry', '');
  const [name] = useParameter('only', '');
  const [wanted, setWanted] = useParameter('wanted', '');
  return (
    <Controls>
      <DistrictChoice all value={district} onChange={setDistrict} />
      <EntityPicker
        label={words.only}
        placeholder={shared.pickEntity}
        labels={['INDUSTRY', 'PRODUCT']}
        onPick={(entity) =>
          change({
            industry: entity.label === 'INDUSTRY' ? entity.id : null,
            product: entity.label === 'PRODUCT' ? entity.id : null,
            only: entity.name,
          })
        }
      />
      {(product !== '' || industry !== '') && (
        <button
          type="button"
          className="button"
          onClick={() => change({ product: null, industry: null, only: null })}
        >
          {words.clear(name || product || industry)}
        </button>
      )}
      <Choices
        label={shared.more}
        values={wanted === 'yes' ? ['yes'] : []}
        options={[{ value: 'yes', text: words.wantedOnly }]}
        onChange={([value]) => setWanted(value ?? '')}
      />
      <DateChoice />
    </Controls>
  );
}
