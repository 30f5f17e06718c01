import { Link, useLocation } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useWords } from '../language/use-words.ts';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { Page } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { Answered } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import { graphWords } from './graph-words.ts';
import styles from './graph-start.module.css';

/** Where no centre is chosen yet: a search, and the districts with a plan. */
export function GraphStart() {
  const words = useWords(graphWords);
  const shared = useWords(partWords);
  const [, navigate] = useLocation();
  const { answer, districts } = useDistricts('SUBJECT');
  return (
    <Page title={words.title} lead={words.lead}>
      <section className={styles['start']} aria-labelledby="graph-start">
        <h2 id="graph-start">{words.startTitle}</h2>
        <p>{words.startText}</p>
        <div className={`${styles['field']} screen-only`}>
          <EntityPicker
            label={words.startField}
            placeholder={shared.pickEntity}
            onPick={({ id }) => navigate(addresses.graph({ center: id }))}
          />
        </div>
        <h3>{words.fromDistrict}</h3>
        <Answered answer={answer}>
          {() => (
            <ul className={styles['districts']}>
              {districts.map(({ id, label, name }) => (
                <li key={id}>
                  <Link className="button" href={addresses.graph({ center: id })}>
                    <KindGlyph label={label} />
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </section>
    </Page>
  );
}
