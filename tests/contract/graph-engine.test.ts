import { describeEngines } from '../support/engines.ts';
import { defineGraphEngineContract } from './graph-engine-contract.ts';

describeEngines('the engine', (engineUnderTest) => {
  defineGraphEngineContract((settings) => engineUnderTest.createFresh(settings));
});
