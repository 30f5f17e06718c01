import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { HomeDocument, type HomeQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { EntityLink, type LinkedEntity } from '../parts/entity-link.tsx';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { Page } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { Answered } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer } from '../service/use-answer.ts';
import styles from './home-page.module.css';
import { homeWords } from './home-words.ts';

const tasks = [
  'compare',
  'chains',
  'gaps',
  'courting',
  'projects',
  'responsibilities',
  'targets',
  'conflicts',
  'graph',
] as const;

/** Where to begin: the questions that people come with, the districts, and what the graph holds. */
export function HomePage() {
  const words = useWords(homeWords);
  const answer = useAnswer(HomeDocument, {});
  return (
    <Page title={words.title} lead={words.lead}>
      <h2>{words.tasks}</h2>
      <ul className={styles['tasks']}>
        {tasks.map((task) => (
          <li key={task}>
            <Link href={addresses[task]()}>{words[task]}</Link>
          </li>
        ))}
      </ul>
      <Districts />
      <Answered answer={answer}>{({ stats }) => <Holdings stats={stats} />}</Answered>
    </Page>
  );
}

function Districts() {
  const words = useWords(homeWords);
  const { answer, districts } = useDistricts('SUBJECT');
  return (
    <section>
      <h2>{words.districts}</h2>
      <Answered answer={answer}>
        {() => (
          <ul className={styles['districts']}>
            {districts.map((district) => (
              <li key={district.id}>
                <h3>
                  <EntityLink entity={district} />
                </h3>
                <DistrictLinks district={district} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}

/** The views of one district; a list of links read out of its place still tells whose they are. */
function DistrictLinks({ district: { id, name } }: { readonly district: LinkedEntity }) {
  const words = useWords(homeWords);
  const links = [
    { href: addresses.gaps({ district: id }), text: words.openGaps },
    { href: addresses.chains({ district: id }), text: words.openChains },
    { href: addresses.courting({ district: id }), text: words.openCourting },
    { href: addresses.projects({ district: id }), text: words.openProjects },
    { href: addresses.graph({ center: id }), text: words.openGraph },
  ];
  return (
    <p>
      {links.map(({ href, text }) => (
        <Link key={href} href={href}>
          {text}
          <span className="unseen"> {name}</span>
        </Link>
      ))}
    </p>
  );
}

function Holdings({ stats }: { readonly stats: HomeQuery['stats'] }) {
  const words = useWords(homeWords);
  const shared = useWords(partWords);
  const terms = useTerms();
  return (
    <>
      <section>
        <h2>{words.documents}</h2>
        <ul className={styles['documents']}>
          {stats.documents.map(({ document, entityCount, relationCount }) => (
            <li key={document.id}>
              <EntityLink entity={document} />{' '}
              <span className={styles['soft']}>
                {document.date} · {terms.closed('DocumentStatus', document.status)} ·{' '}
                {words.ofDocument((entityCount + relationCount).toLocaleString())}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.holds}</h2>
        <p>{words.facts(stats.entityCount.toLocaleString(), stats.relationCount.toLocaleString())}</p>
        <ul className={styles['kinds']}>
          {stats.labels
            .filter(({ total }) => total > 0)
            .map(({ label, total }) => (
              <li key={label}>
                <KindGlyph label={label} /> {terms.label(label)} <strong>{total.toLocaleString()}</strong>
              </li>
            ))}
        </ul>
        <p className={styles['soft']}>{shared.pair(shared.dataVersion, stats.datasetVersion)}</p>
      </section>
    </>
  );
}
