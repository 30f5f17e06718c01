import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { ConflictDocumentsDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { conflictsWords } from './conflicts-words.ts';

/** Whose contradictions: of a district, a document, or about one thing; up to which date. */
export function ConflictControls() {
  const words = useWords(conflictsWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const [district, setDistrict] = useParameter('district', '');
  const [document, setDocument] = useParameter('document', '');
  const [about] = useParameter('about', '');
  const [name] = useParameter('name', '');
  const { data } = useAnswer(ConflictDocumentsDocument, {});
  const documents = data?.documents.edges.map(({ node }) => node) ?? [];
  return (
    <Controls>
      <DistrictChoice all value={district} onChange={setDistrict} />
      <Choice
        label={words.document}
        value={document}
        options={[
          { value: '', text: shared.all },
          ...documents.map(({ id, name: text, date }) => ({ value: id, text: `${text}（${date}）` })),
        ]}
        onChange={setDocument}
      />
      <EntityPicker
        label={words.about}
        placeholder={shared.pickEntity}
        onPick={(entity) => change({ about: entity.id, name: entity.name })}
      />
      {about !== '' && (
        <button type="button" className="button" onClick={() => change({ about: null, name: null })}>
          {words.clear(name || about)}
        </button>
      )}
      <DateChoice />
    </Controls>
  );
}
