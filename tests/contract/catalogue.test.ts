import { defineCatalogueContract } from './catalogue-contract.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('the catalogue', (engineUnderTest) => {
  defineCatalogueContract(() => engineUnderTest.createFresh());
});
