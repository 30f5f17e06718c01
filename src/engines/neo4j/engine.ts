import { InvalidConfigError } from '../../domain/errors.ts';
import type { GraphEngine } from '../../graph/engine.ts';
import type { EngineSettings } from '../engine-settings.ts';

export async function createNeo4jEngine(_settings: EngineSettings): Promise<GraphEngine> {
  throw new InvalidConfigError('not yet');
}
