import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { Choices } from '../parts/choices.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { ChosenEntities } from '../search/chosen-entities.tsx';
import { EntityPicker } from '../search/entity-picker.tsx';
import { projectsWords } from './projects-words.ts';

const parameterOf: Readonly<Record<string, string>> = {
  INDUSTRY: 'industry',
  PARK: 'park',
  PRODUCT: 'product',
  CHAIN_STAGE: 'product',
  FIRM: 'firm',
};

/** What is asked: the district, an industry, park, product and firm, up to which date. */
export function ProjectControls() {
  const words = useWords(projectsWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const [district, setDistrict] = useParameter('district', '');
  const [industry] = useParameter('industry', '');
  const [park] = useParameter('park', '');
  const [product] = useParameter('product', '');
  const [firm] = useParameter('firm', '');
  const [whole, setWhole] = useParameter('wholeCluster', '');
  return (
    <Controls>
      <DistrictChoice all value={district} onChange={setDistrict} />
      <EntityPicker
        label={words.only}
        placeholder={shared.pickEntity}
        labels={['INDUSTRY', 'PARK', 'PRODUCT', 'CHAIN_STAGE', 'FIRM']}
        onPick={({ id, label }) => {
          const parameter = parameterOf[label];
          if (parameter !== undefined) change({ [parameter]: id });
        }}
      />
      <ChosenEntities
        chosen={[
          { parameter: 'industry', value: industry },
          { parameter: 'park', value: park },
          { parameter: 'product', value: product },
          { parameter: 'firm', value: firm },
        ]}
      />
      {industry !== '' && (
        <Choices
          label={shared.more}
          values={whole === 'yes' ? ['yes'] : []}
          options={[{ value: 'yes', text: words.wholeCluster }]}
          onChange={([value]) => setWhole(value ?? '')}
        />
      )}
      <DateChoice />
    </Controls>
  );
}
