import type { EntityRecord } from '../graph/records.ts';
import type { CourtingAnswer, CourtingArgs } from '../questions/courting/courting.ts';
import { wholeCourting, type WholeCourting } from '../questions/courting/whole-courting.ts';
import type { OfferedPark } from '../questions/courting/find-courting-offers.ts';
import { describeProducers, qualityOf } from './phrases.ts';
import { column, defineReport, type ReportTable, statusColumn, toTable } from './report.ts';
import { contestFills, modalityFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

type Subject = WholeCourting['subjects'][number];

/** 招引: who courts whom, where districts compete, and what each has to offer. */
export const courtingReport = defineReport<CourtingArgs, WholeCourting>({
  name: 'courting',
  field: 'courting',
  title: ['招引与争抢', 'Courting and competition'],
  shortTitle: ['招引', 'courting'],
  question: wholeCourting,
  about: (_, { product, firm, districts }) =>
    [product, firm, ...(districts ?? [])].filter((text) => text !== null),
  tables: ({ subjects, offers }, words) => [
    toStatementTable(subjects, words),
    toSubjectTable(subjects, words),
    toOfferTable(offers, words),
  ],
  notes: ({ subjects, total }, words) => [
    [
      words.heading(['招引对象', 'subjects']),
      words.pick(`列出 ${subjects.length} 个，共 ${total} 个`, `${subjects.length} listed of ${total}`),
    ],
    [
      words.heading(['争抢', 'contested']),
      words.pick(
        `按文件明示有两个以上区县招引的 ${subjects.filter(({ contested }) => contested).length} 个；计入推断和仅提及后可能争抢的另计在“可能争抢”`,
        `${subjects.filter(({ contested }) => contested).length} are wanted by two districts or more, as printed; what is so only with what was concluded or mentioned is possibly contested`,
      ),
    ],
  ],
});

const toContest = ({ contested, possiblyContested }: Subject): string =>
  contested ? 'YES' : possiblyContested ? 'POSSIBLY' : 'NO';

interface StatementRow {
  readonly subject: Subject;
  readonly statement: CourtingAnswer;
  readonly isPrinted: boolean;
}

const toStatementTable = (subjects: readonly Subject[], words: Wording): ReportTable =>
  toTable<StatementRow>(words, {
    name: ['招引', 'courting'],
    rows: subjects.flatMap((subject) => [
      ...subject.courtedBy.map((statement) => ({ subject, statement, isPrinted: true })),
      ...subject.alsoSaid.map((statement) => ({ subject, statement, isPrinted: false })),
    ]),
    columns: [
      column(['招引对象', 'subject'], 30, ({ subject }) => subject.subject.name),
      column(['类型', 'kind'], 11, ({ subject }) => words.kindOf(subject.subject)),
      statusColumn(['争抢', 'contested'], words, 'Contest', contestFills, ({ subject }) =>
        toContest(subject),
      ),
      column(['区县', 'district'], 12, ({ statement }) => statement.district.name),
      column(['方式', 'how'], 11, ({ statement }) => words.value('CourtingKind', statement.kind)),
      column(['企业', 'firm'], 28, ({ statement }) => statement.firm?.name ?? null),
      column(['产品或环节', 'products'], 30, ({ statement }) => words.names(statement.products)),
      column(['原文用语', 'wording'], 24, ({ statement }) => statement.wording),
      statusColumn(
        ['存在状态', 'modality'],
        words,
        'Modality',
        modalityFills,
        ({ statement }) => statement.modality,
      ),
      column(['明示或推断', 'stated'], 12, ({ statement }) => words.value('Stated', statement.stated)),
      column(['计入争抢判断', 'counts for contest'], 12, ({ isPrinted }) => words.yesNo(isPrinted)),
    ],
    cites: ({ statement }) => statement.cites,
  });

const toSubjectTable = (subjects: readonly Subject[], words: Wording): ReportTable =>
  toTable<Subject>(words, {
    name: ['对象汇总', 'subjects'],
    rows: subjects,
    columns: [
      column(['招引对象', 'subject'], 30, ({ subject }) => subject.name),
      column(['类型', 'kind'], 11, ({ subject }) => words.kindOf(subject)),
      statusColumn(['争抢', 'contested'], words, 'Contest', contestFills, toContest),
      column(['区县数', 'number of districts'], 9, ({ districts }) => districts.length, 'integer'),
      column(['招引区县（明示）', 'districts, as printed'], 30, ({ districts }) => words.names(districts)),
      column(['推断或仅提及的区县', 'concluded or mentioned'], 30, ({ alsoSaid }) =>
        words.names(alsoSaid.map(({ district }) => district)),
      ),
      column(['已有或将有的生产者', 'makers'], 44, ({ producers }) =>
        describeProducers(words, producers, true),
      ),
    ],
    cites: ({ courtedBy, alsoSaid, producers }) =>
      [...courtedBy, ...alsoSaid, ...producers].flatMap(({ cites }) => cites),
  });

interface OfferRow {
  readonly district: EntityRecord;
  readonly park: OfferedPark;
}

const toOfferTable = (offers: WholeCourting['offers'], words: Wording): ReportTable =>
  toTable<OfferRow>(words, {
    name: ['园区条件', 'parks'],
    rows: offers.flatMap(({ district, parks }) => parks.map((park) => ({ district, park }))),
    frozenColumns: 2,
    columns: [
      column(['区县', 'district'], 12, ({ district }) => district.name),
      column(['园区', 'park'], 28, ({ park }) => park.park.name),
      column(['面积（平方公里）', 'area (km²)'], 12, ({ park }) => park.areaKm2, 'number'),
      column(['规划面积（亩）', 'planned land (mu)'], 12, ({ park }) => park.plannedMu, 'number'),
      column(['工业用地（亩）', 'industrial land (mu)'], 12, ({ park }) => park.industrialMu, 'number'),
      column(['剩余可用地（亩）', 'land left (mu)'], 12, ({ park }) => park.remainingMu, 'number'),
      column(['聚焦方向', 'focuses'], 44, ({ park }) =>
        words.join(
          park.focuses.map((focus) =>
            words.qualify(focus.focus.name, [
              words.value('FocusLevel', focus.level),
              ...qualityOf(words, focus),
            ]),
          ),
        ),
      ),
      column(['与本区寻求的产品的契合', 'fits with what is wanted'], 44, ({ park }) =>
        words.join(
          park.fits.map(({ product, focus, via, stated }) =>
            words.qualify(product.name, [
              `${words.value('OfferedFitVia', via)}${words.pick('：', ': ')}${focus.name}`,
              stated === 'EXPLICIT' ? null : words.pick('推断', 'concluded'),
            ]),
          ),
        ),
      ),
    ],
    cites: ({ park }) => [park, ...park.focuses, ...park.fits].flatMap(({ cites }) => cites),
  });
