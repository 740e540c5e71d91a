/** The house plan as data: which room may import which, and which package lives where. `breaches.ts` reads it. */

export interface Room {
  /** A folder, or one file, from the root of the tree. The longest that fits a file is its room. */
  readonly at: string;
  /** The other rooms it may import. A room that is not named may not be imported, for a type either. */
  readonly imports: readonly string[];
}

const conversation = [
  'dialogs/actor.ts',
  'dialogs/areas',
  'dialogs/authorize.ts',
  'dialogs/guidance',
  'dialogs/journeys',
  'dialogs/may-open.ts',
  'dialogs/people',
  'dialogs/ports.ts',
  'dialogs/question',
  'dialogs/record',
  'dialogs/result.ts',
  'dialogs/turn',
  'dialogs/turn/view.ts',
  'dialogs/turn/living-record.ts',
];
const everything = ['locales', ...conversation, 'dialogs/waterfall'];
const supplied = ['bot/config.ts', 'bot/log.ts', ...everything];

/** locales <- dialogs <- bot, and inside each the same: nothing imports what stands below it in this list. */
export const rooms: readonly Room[] = [
  { at: 'locales', imports: [] },
  { at: 'locales/tools', imports: ['locales'] },

  { at: 'dialogs/result.ts', imports: [] },
  { at: 'dialogs/actor.ts', imports: [] },
  { at: 'dialogs/question', imports: ['locales', 'dialogs/result.ts'] },
  { at: 'dialogs/record', imports: ['locales', 'dialogs/result.ts', 'dialogs/actor.ts', 'dialogs/question'] },
  { at: 'dialogs/people', imports: ['locales', 'dialogs/question', 'dialogs/record'] },
  { at: 'dialogs/areas', imports: ['locales', 'dialogs/result.ts', 'dialogs/question'] },
  { at: 'dialogs/guidance', imports: ['locales', 'dialogs/question', 'dialogs/areas'] },
  { at: 'dialogs/ports.ts', imports: ['locales', 'dialogs/actor.ts', 'dialogs/record'] },
  { at: 'dialogs/authorize.ts', imports: ['dialogs/actor.ts', 'dialogs/record'] },
  // What a reply holds, as data: a journey may make parts of it.
  { at: 'dialogs/turn/view.ts', imports: ['locales', 'dialogs/question'] },
  { at: 'dialogs/turn/living-record.ts', imports: ['locales', 'dialogs/question', 'dialogs/turn/view.ts'] },
  {
    at: 'dialogs/journeys',
    imports: [
      'locales',
      'dialogs/result.ts',
      'dialogs/question',
      'dialogs/people',
      'dialogs/areas',
      'dialogs/turn/view.ts',
    ],
  },
  {
    at: 'dialogs/may-open.ts',
    imports: ['dialogs/actor.ts', 'dialogs/authorize.ts', 'dialogs/journeys', 'dialogs/question', 'dialogs/record'],
  },
  { at: 'dialogs/turn', imports: ['locales', ...conversation.filter((room) => room !== 'dialogs/turn')] },
  { at: 'dialogs/waterfall', imports: ['locales', ...conversation] },

  { at: 'bot/config-values.ts', imports: [] },
  { at: 'bot/config', imports: ['bot/config-values.ts'] },
  { at: 'bot/config.ts', imports: ['locales', 'dialogs/result.ts', 'bot/config-values.ts', 'bot/config'] },
  { at: 'bot/log.ts', imports: ['bot/config.ts'] },
  { at: 'bot/areas', imports: supplied },
  { at: 'bot/storage', imports: supplied },
  { at: 'bot/staff', imports: supplied },
  { at: 'bot/server', imports: ['bot/staff', ...supplied] },
  { at: 'bot/telemetry', imports: ['bot/server', ...supplied] },
  { at: 'bot/picture', imports: ['locales', 'dialogs/question', 'dialogs/people', 'dialogs/record'] },
  { at: 'bot/referral', imports: ['bot/server', 'bot/picture', ...supplied] },
  { at: 'bot/channel', imports: ['bot/server', 'bot/staff', 'bot/telemetry', ...supplied] },
  // The page runs in a browser: it knows what a reply looks like, and nothing of the server.
  {
    at: 'bot/console/page',
    imports: ['locales', 'dialogs/question', 'dialogs/turn/view.ts', 'dialogs/turn/living-record.ts'],
  },
  { at: 'bot/console', imports: ['bot/server', 'bot/staff', 'bot/channel', ...supplied] },
  // What stands directly in bot/ composes the rooms.
  {
    at: 'bot',
    imports: [
      'bot/areas',
      'bot/staff',
      'bot/storage',
      'bot/telemetry',
      'bot/referral',
      'bot/server',
      'bot/channel',
      'bot/console',
      ...supplied,
    ],
  },
];

export interface PackageRule {
  readonly packages: readonly string[];
  /** Rooms, folders or files that may import them; deeper folders included. */
  readonly only: readonly string[];
  /** Where only one file among them may. */
  readonly oneFile?: true;
  readonly because: string;
}

/** Every package the product may import, and where. What is not listed is not imported. */
export const packageRules: readonly PackageRule[] = [
  {
    packages: ['botbuilder', 'botbuilder-dialogs', 'botbuilder-core', 'botframework-connector', 'botframework-schema'],
    only: ['dialogs/waterfall', 'bot/channel', 'bot/console/adapter.ts'],
    because: 'Bot Framework is to be replaced one day, in these places',
  },
  { packages: ['restify'], only: ['bot/server'], because: 'HTTP is served from one room' },
  { packages: ['node:sqlite'], only: ['bot/storage'], oneFile: true, because: 'each store is one file' },
  { packages: ['@azure/cosmos'], only: ['bot/storage'], oneFile: true, because: 'each store is one file' },
  {
    packages: ['@azure/keyvault-keys'],
    only: ['bot/storage/keys'],
    oneFile: true,
    because: 'each source of keys is one file',
  },
  { packages: ['@azure/identity'], only: ['bot/storage'], because: 'what is stored, and its keys, are signed in to' },
  {
    packages: ['lru-cache'],
    only: ['bot/storage'],
    because: 'what is remembered of what is sealed is forgotten in one room',
  },
  { packages: ['minisearch'], only: ['dialogs/guidance'], because: 'the guidance is looked up in one room' },
  { packages: ['docxtemplater', 'pizzip'], only: ['bot/referral'], because: 'the Word library lives in one room' },
  {
    packages: ['@resvg/resvg-js'],
    only: ['bot/picture'],
    oneFile: true,
    because: 'one place decides which fonts a picture may use',
  },
  { packages: ['adaptivecards', 'markdown-it'], only: ['bot/console/page'], because: 'they are for the browser' },
  { packages: ['esbuild'], only: ['bot/console/build.ts'], because: 'the page is bundled in one place' },
  {
    packages: ['openid-client'],
    only: ['bot/console/sign-in'],
    because: 'one room knows how people sign in',
  },
  {
    packages: ['undici'],
    only: ['bot/channel'],
    oneFile: true,
    because: 'one place holds the connections to a channel',
  },
  {
    packages: ['pino'],
    // The second gives restify a logger that says nothing.
    only: ['bot/log.ts', 'bot/server/silent-logger.ts'],
    because: 'one place decides what a log line may hold',
  },
  {
    packages: [
      '@opentelemetry/api',
      '@opentelemetry/exporter-metrics-otlp-http',
      '@opentelemetry/exporter-trace-otlp-http',
      '@opentelemetry/resources',
      '@opentelemetry/sdk-metrics',
      '@opentelemetry/sdk-trace',
    ],
    only: ['bot/telemetry/otlp.ts'],
    oneFile: true,
    because: 'one place decides what a metric or a trace may hold',
  },
  { packages: ['i18next'], only: ['locales/index.ts'], because: 'texts are had by text(language, key)' },
  {
    packages: ['zod'],
    only: ['dialogs/record', 'dialogs/areas', 'dialogs/turn', 'bot'],
    because: 'what comes from outside is checked where it comes in',
  },
  {
    packages: ['prettier'],
    only: ['locales/tools'],
    because: 'it is there for maintainers, not for the running product',
  },
];

/** Modules of Node that compute and touch nothing: all that locales/ and dialogs/ may use. */
export const pureModules: readonly string[] = ['node:crypto', 'node:util'];
/** Folders that may use any module of Node. */
export const roomsWithNode: readonly string[] = ['bot', 'locales/tools'];
/** Runs in a browser, so no module of Node at all. */
export const roomsInBrowser: readonly string[] = ['bot/console/page'];
/** The only file that reads the environment. */
export const environmentReader = 'bot/config.ts';
/** Rooms that are not part of the running product and may use what is installed for development. */
export const roomsForMaintainers: readonly string[] = ['locales/tools'];
