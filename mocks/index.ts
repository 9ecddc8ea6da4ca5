/** The account API as handlers for MSW, over a world that remembers. */
export { moveSeed, readSeed, type SeedFile, type SeedFileAccount } from './cli/seed-file.js';
export { createHandlers, type HandlerOptions } from './handlers/index.js';
export { createWorld, type Clock, type World, type WorldOptions } from './world.js';
export { secureRandom, seededRandom, type RandomBytes } from './world/random.js';
export { parseScenario, scenarioNames, type ScenarioName } from './world/scenarios.js';
export { demoSeed, type Account, type Identity, type Seed } from './world/seed.js';
export { memoryStorage, type LogEntry, type WorldStorage } from './world/state.js';
