import { useListParameter, useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { Choice, Choices } from '../parts/choices.tsx';
import { Controls } from '../parts/page.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { mapWords } from './chain-words.ts';

/** From which district the chain is seen, and which others are set beside it. */
export function ChainControls({ district }: { readonly district: string }) {
  const words = useWords(mapWords);
  const { districts } = useDistricts('ALL');
  const [, setDistrict] = useParameter('district', '');
  const [beside, setBeside] = useListParameter('with');
  const isMain = ({ id, name }: { id: string; name: string }) => id === district || name === district;
  const isBeside = ({ id, name }: { id: string; name: string }) =>
    beside.includes(id) || beside.includes(name);
  // Districts with a plan of their own are set out; the others, known from those plans, come on request.
  const offered = districts.filter((one) => !isMain(one) && (one.role === 'SUBJECT' || isBeside(one)));
  const further = districts.filter((one) => !isMain(one) && !offered.includes(one));
  const seen = districts.filter((one) => one.role === 'SUBJECT' || isMain(one));
  return (
    <Controls>
      <Choice
        label={words.seenFrom}
        value={districts.find(isMain)?.id ?? ''}
        options={[
          ...(districts.some(isMain) ? [] : [{ value: '', text: words.choose }]),
          ...seen.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={setDistrict}
      />
      <Choices
        label={words.with}
        values={offered.filter(isBeside).map(({ id }) => id)}
        options={offered.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setBeside}
      />
      {further.length > 0 && (
        <Choice
          label={words.addDistrict}
          value=""
          options={[
            { value: '', text: words.choose },
            ...further.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(id) => {
            if (id !== '') setBeside([...beside, id]);
          }}
        />
      )}
    </Controls>
  );
}
