import type { ReactNode } from 'react';
import { modalityAppearance } from '../../../domain/appearance.ts';
import { useChangeAddress } from '../address/use-parameter.ts';
import { labelCodes, relationTypes, useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Choices } from '../parts/choices.tsx';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { onGround, useGround } from './canvas/ground.ts';
import { graphWords } from './graph-words.ts';
import styles from './legend.module.css';
import { countBy, type Picture } from './picture.ts';
import { isFiltered, kindsUnasked, modalities, type Selection } from './selection.ts';

interface LegendProps {
  readonly selection: Selection;
  readonly picture: Picture;
  /** The picture with nothing left out, which tells what there is to choose. */
  readonly whole: Picture;
}

/** What colours, shapes and lines mean, how many there are of each, and which are shown. */
export function Legend({ selection, picture, whole }: LegendProps) {
  const words = useWords(graphWords);
  const terms = useTerms();
  const change = useChangeAddress();
  const kinds = count(picture, whole, (one) => countBy(one.nodes, ({ label }) => label));
  const relations = count(picture, whole, (one) => countBy(one.edges, ({ type }) => type));
  const states = count(picture, whole, (one) => countBy(one.edges, ({ modality }) => modality));
  return (
    <section className={styles['legend']} aria-labelledby="graph-legend">
      <h2 id="graph-legend">{words.legend}</h2>
      <Filter
        label={words.kinds}
        all={labelCodes.filter(
          (code) => kinds(code) > 0 || kindsUnasked.includes(code) || selection.without.includes(code),
        )}
        off={[...selection.without, ...kindsUnasked.filter((code) => !selection.added.includes(code))]}
        text={(code) => (
          <Entry sign={<KindGlyph label={code} />} name={terms.label(code)} count={kinds(code)} />
        )}
        onChange={(off) =>
          change({
            without: off.filter((code) => !kindsUnasked.includes(code)),
            with: kindsUnasked.filter((code) => !off.includes(code)),
          })
        }
      />
      <Filter
        label={words.modality}
        all={modalities.filter((code) => states(code) > 0 || selection.withoutModalities.includes(code))}
        off={selection.withoutModalities}
        text={(code) => (
          <Entry
            sign={<LineSign modality={code} />}
            name={terms.closed('Modality', code)}
            count={states(code)}
          />
        )}
        onChange={(off) => {
          // The service takes no empty list: the last one stays.
          if (off.length < modalities.length) change({ withoutModality: off });
        }}
      />
      <Lines />
      <details className={styles['relations']} open={selection.withoutRelations.length > 0}>
        <summary>{words.relations}</summary>
        <Filter
          label={words.relations}
          all={relationTypes.filter(
            (type) => relations(type) > 0 || selection.withoutRelations.includes(type),
          )}
          off={selection.withoutRelations}
          text={(type) => <Entry name={terms.relation(type)} count={relations(type)} />}
          onChange={(off) => change({ withoutRelation: off })}
        />
      </details>
      <p className={styles['note']}>{words.filterNote}</p>
      {isFiltered(selection) && (
        <button
          type="button"
          className="button screen-only"
          onClick={() => change({ without: null, with: null, withoutRelation: null, withoutModality: null })}
        >
          {words.resetFilter}
        </button>
      )}
    </section>
  );
}

/** Lines that are no choice. */
function Lines() {
  const words = useWords(graphWords);
  return (
    <>
      <p className={styles['line']}>
        <LineSign modality={null} /> {words.withoutModality}
      </p>
      <p className={styles['line']}>
        <span className={styles['pale']}>
          <LineSign modality={null} />
        </span>{' '}
        {words.inferredLine}
      </p>
    </>
  );
}

/** How many are shown; of what is not shown, how many there would be. */
const count = (
  picture: Picture,
  whole: Picture,
  counts: (one: Picture) => ReadonlyMap<string, number>,
): ((key: string) => number) => {
  const shown = counts(picture);
  const possible = counts(whole);
  return (key) => shown.get(key) ?? possible.get(key) ?? 0;
};

function Filter({
  label,
  all,
  off,
  text,
  onChange,
}: {
  readonly label: string;
  readonly all: readonly string[];
  readonly off: readonly string[];
  readonly text: (code: string) => ReactNode;
  readonly onChange: (off: readonly string[]) => void;
}) {
  return (
    <Choices
      label={label}
      values={all.filter((code) => !off.includes(code))}
      options={all.map((value) => ({ value, text: text(value) }))}
      onChange={(values) =>
        onChange([
          ...off.filter((code) => !all.includes(code)),
          ...all.filter((code) => !values.includes(code)),
        ])
      }
    />
  );
}

function Entry({
  sign,
  name,
  count: total,
}: {
  readonly sign?: ReactNode;
  readonly name: string;
  readonly count: number;
}) {
  return (
    <>
      {sign}
      <span>
        {name} <small className={styles['count']}>{total > 0 ? total : ''}</small>
      </span>
    </>
  );
}

function LineSign({ modality }: { readonly modality: string | null }) {
  const { colour, line } = modalityAppearance(modality);
  const ground = useGround();
  const dashes = { solid: undefined, dashed: '6 3', dotted: '2 2' }[line];
  return (
    <svg className={styles['sign']} width="26" height="10" aria-hidden="true" focusable="false">
      <line
        x1="1"
        y1="5"
        x2="25"
        y2="5"
        stroke={onGround(colour, ground)}
        strokeWidth="2.5"
        strokeDasharray={dashes}
      />
    </svg>
  );
}
