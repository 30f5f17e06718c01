import { describe, expect, test } from 'vitest';
import { describeStatus } from '../../../../src/questions/gaps/describe-status.ts';
import type { PlacedGapFact } from '../../../../src/questions/gaps/find-gap-facts.ts';

const produces = (actorLabel: string, undertakerIds: readonly string[] = []): PlacedGapFact => ({
  kind: 'PRODUCES',
  relationId: actorLabel,
  targetId: 'p',
  actorId: actorLabel,
  actorLabel,
  modality: 'EXISTING',
  cites: [],
  districtIds: ['d'],
  stated: 'EXPLICIT',
  isReference: false,
  producing: {
    targetId: 'p',
    producerId: actorLabel,
    label: actorLabel,
    undertakerIds,
    modality: 'EXISTING',
    stated: 'EXPLICIT',
    relationId: actorLabel,
    cites: [],
    datasets: [],
    districts: [],
  },
});
const describeFor = (decidedBy: readonly PlacedGapFact[], inferred: readonly PlacedGapFact[] = []) =>
  describeStatus({ decidedBy, alsoStated: [], inferred });

describe('describeStatus', () => {
  test('a cluster, or a project without a firm, names no maker', () => {
    for (const unnamed of [produces('Cluster'), produces('Project')])
      expect(describeFor([unnamed])).toMatchObject({
        makersNamed: false,
        note: 'makers not named, number unknown',
        noteZh: '企业未点名，家数不详',
      });
  });
  test('a firm, or one behind a project, is a named maker, beside a cluster too', () => {
    for (const named of [produces('Firm'), produces('Project', ['firm:a'])])
      expect(describeFor([produces('Cluster'), named])).toEqual({
        makersNamed: true,
        note: null,
        noteZh: null,
      });
  });
  test('a status that rests on no producer has no makers to name', () => {
    const seeks: PlacedGapFact = { ...produces('District'), kind: 'SEEKS', modality: 'COURTED' };
    expect(describeFor([seeks])).toEqual({ makersNamed: null, note: null, noteZh: null });
  });
  test('NOT_STATED says whether something was concluded', () => {
    expect(describeFor([])).toMatchObject({ makersNamed: null, noteZh: '文件没有明示' });
    expect(describeFor([], [produces('Firm')])).toMatchObject({ noteZh: '文件没有明示；推断的事实另列' });
  });
});
