import { useWords } from '../language/use-words.ts';
import { Choice } from './choices.tsx';
import { partWords } from './part-words.ts';
import { useDistricts } from './use-districts.ts';

/** One district with a plan of its own, by id; with `all`, also all of them, which is the empty text. */
export function DistrictChoice({
  value,
  onChange,
  all = false,
}: {
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly all?: boolean;
}) {
  const words = useWords(partWords);
  const { districts } = useDistricts('SUBJECT');
  const options = districts.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Choice
      label={words.chooseDistrict}
      value={value}
      options={all || value === '' ? [{ value: '', text: all ? words.all : '—' }, ...options] : options}
      onChange={onChange}
    />
  );
}
