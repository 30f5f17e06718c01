import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { findDistrictProducers, findProducerDistricts } from '../../src/graph/generated/questions.ts';
import { describeEngines } from '../support/engines.ts';

/** The embedded engine works in chunks of 2,048 rows; what goes wrong with a second chunk shows here. */
const count = 2100;
const district = 'district:many';
const firms = Array.from({ length: count }, (_, index) => `firm:many/${String(index).padStart(4, '0')}`);

describeEngines('more rows than a chunk of the engine', (engineUnderTest) => {
  let engine: GraphEngine;

  beforeAll(async () => {
    engine = await engineUnderTest.createFresh();
    await engine.prepareSchema(catalogue.schemaFor(engine.name));
    const toNode = (id: string, label: string) => ({
      id,
      properties: { label, name: id, cites: ['many:1'], datasets: ['many'] },
    });
    const relations = firms.map((from) => ({
      relationId: `LOCATED_IN(${from},${district})`,
      from,
      to: district,
      properties: {
        sortKey: from,
        cites: ['many:1'],
        docIds: ['doc:many'],
        datasets: ['many'],
        modality: 'EXISTING',
      },
    }));
    await engine.write(catalogue.get('put-districts'), { rows: [toNode(district, 'District')] });
    await engine.write(catalogue.get('put-firms'), { rows: firms.map((id) => toNode(id, 'Firm')) });
    await engine.write(catalogue.get('put-located-in-relations'), { rows: relations });
  });
  afterAll(() => engine.close());

  it('all of them come of one hub', async () => {
    const rows = await engine.read(findDistrictProducers, { districtIds: [district] });
    expect(rows.map(({ producerId }) => producerId)).toEqual(firms);
  });

  it('all of them come of as many ids', async () => {
    const rows = await engine.read(findProducerDistricts, { ids: firms });
    expect(rows.map(({ producerId }) => producerId)).toEqual(firms);
  });
});
