import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig, variableNames, type Config } from '../bot/config.ts';

const guid = '01234567-89ab-cdef-0123-456789abcdef';
const production = {
  CANLLAW_MODE: 'production',
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://canllaw.example/',
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TENANT_ID: guid.toUpperCase(),
  MICROSOFT_APP_PASSWORD: ' canary secret ',
  KEY_FILE: '/keys/key.json',
  ALLOW_EMBEDDED_STORE: 'true',
  STAFF_FILE: '/staff/staff.json',
};
type Given = Record<string, string | undefined>;

function valid(env: Given): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  return read.value;
}
function faults(env: Given): Record<string, string> {
  const read = readConfig(env);
  return read.ok ? {} : Object.fromEntries(read.error.map(({ variable, message }) => [variable, message]));
}
const faulty = (env: Given) => Object.keys(faults(env)).toSorted();

describe('with nothing set', () => {
  test('it runs in local mode on this machine alone', () => {
    expect(valid({})).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      dataDir: 'data',
      store: { type: 'sqlite' },
      keyFile: join('data', 'key.json'),
      keySource: { type: 'file', path: join('data', 'key.json') },
      area: 'elsewhere',
      areaFiles: [],
      staffFile: undefined,
      team: 'local',
      localPractitioner: 'practitioner',
      logLevel: 'info',
      documentLinkMinutes: 15,
      teamsFiles: 'links',
      connectorTimeoutMs: 5000,
      microsoft: undefined,
      console: undefined,
      retention: { closeDays: undefined, eraseDays: undefined },
      conversationDays: 90,
      trustedProxies: 0,
      rates: { addressPerMinute: 0, personPerMinute: 0, documentsPerHour: 0, failuresPerHour: 0 },
      telemetry: undefined,
    });
  });

  test('an empty value counts as missing, and space round a value is no part of it', () => {
    expect(valid({ PORT: '', HOST: ' ', CANLLAW_MODE: undefined })).toEqual(valid({}));
    expect(valid({ PORT: ' 4000 ', AREA: 'wales\r' })).toMatchObject({ port: 4000, area: 'wales' });
  });

  test('area files are paths with commas between them', () => {
    expect(valid({}).areaFiles).toEqual([]);
    expect(valid({ AREA_FILES: 'one.json, /etc/two.json' }).areaFiles).toEqual(['one.json', '/etc/two.json']);
    expect(faults({ AREA_FILES: 'one.json,,two.json' })['AREA_FILES']).toContain('comma');
  });

  test('.env.example names every variable once and changes nothing', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(named.toSorted()).toEqual(variableNames().toSorted());
    expect(valid(parseEnv(example))).toEqual(valid({}));
  });
});

describe('local mode', () => {
  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listens on %s', (host) => {
    expect(valid({ HOST: host }).host).toBe(host);
  });

  test.each(['0.0.0.0', '::', '192.168.1.2', 'example.org', '127.example.org', '128.0.0.1', '::ffff:10.0.0.1'])(
    'refuses to listen on %s',
    (host) => {
      expect(faults({ HOST: host })['HOST']).toContain('machine alone');
    },
  );

  test('makes its address and key file of what is set', () => {
    expect(valid({ HOST: '::1', PORT: '80', DATA_DIR: 'elsewhere' })).toMatchObject({
      publicUrl: 'http://[::1]:80',
      keyFile: join('elsewhere', 'key.json'),
    });
  });

  test('leaves a registration alone', () => {
    expect(valid({ ...production, CANLLAW_MODE: 'local', HOST: 'localhost' }).microsoft).toBeUndefined();
  });
});

describe('production', () => {
  test('starts with all it needs, and takes the secret as it is', () => {
    expect(valid(production)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      publicUrl: 'https://canllaw.example',
      keyFile: '/keys/key.json',
      staffFile: '/staff/staff.json',
      microsoft: { type: 'SingleTenant', appId: guid, tenantId: guid, password: ' canary secret ' },
    });
  });

  test('needs no secret with a managed identity', () => {
    const { MICROSOFT_APP_PASSWORD: _, ...rest } = production;
    expect(valid({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).microsoft).toEqual({
      type: 'UserAssignedMSI',
      appId: guid,
      tenantId: guid,
    });
  });

  test('limits how much it takes, unless told not to', () => {
    const rates = { addressPerMinute: 6000, personPerMinute: 120, documentsPerHour: 60, failuresPerHour: 30 };
    expect(valid(production).rates).toEqual(rates);
    expect(valid({ ...production, RATE_PERSON_PER_MINUTE: '0' }).rates).toEqual({ ...rates, personPerMinute: 0 });
  });

  test('lists everything that is missing at once', () => {
    expect(faulty({ CANLLAW_MODE: 'production' })).toEqual([
      'ALLOW_EMBEDDED_STORE',
      'KEY_FILE',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'PUBLIC_URL',
      'STAFF_FILE',
    ]);
  });

  test.each(Object.keys(production).filter((name) => !['CANLLAW_MODE', 'HOST'].includes(name)))('needs %s', (name) => {
    expect(faulty({ ...production, [name]: '' })).toEqual([name]);
  });

  test.each([
    ['PUBLIC_URL', 'http://canllaw.example'],
    ['PUBLIC_URL', 'canllaw.example'],
    ['PUBLIC_URL', 'https://who:secret@canllaw.example'],
    ['PUBLIC_URL', 'https://canllaw.example/?a=b'],
    ['ALLOW_EMBEDDED_STORE', 'false'],
    ['ALLOW_EMBEDDED_STORE', 'yes'],
    ['MICROSOFT_APP_ID', 'canllaw'],
    ['MICROSOFT_APP_TENANT_ID', 'example.org'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
  ])('refuses %s=%s', (name, value) => {
    expect(faulty({ ...production, [name]: value })).toEqual([name]);
  });

  test('is not taken for local mode because of a space', () => {
    expect(faulty({ CANLLAW_MODE: ' production ' })).toContain('MICROSOFT_APP_ID');
  });
});

describe('the console', () => {
  const given = { CONSOLE: 'on', OIDC_CLIENT_ID: guid, OIDC_CLIENT_SECRET: ' canary secret ' };

  test('is off in production until it is switched on', () => {
    expect(valid(production).console).toBeUndefined();
    expect(valid({ ...production, ...given, CONSOLE: 'off' }).console).toBeUndefined();
  });

  test('is for people of the tenant, by Entra ID, unless another provider is named', () => {
    expect(valid({ ...production, ...given }).console).toEqual({
      issuer: `https://login.microsoftonline.com/${guid}/v2.0`,
      clientId: guid,
      clientSecret: ' canary secret ',
      idleMinutes: 30,
      hours: 12,
    });
    const other = { OIDC_ISSUER: 'https://id.example/', SESSION_IDLE_MINUTES: '10', SESSION_HOURS: '8' };
    expect(valid({ ...production, ...given, ...other }).console).toMatchObject({
      issuer: 'https://id.example',
      idleMinutes: 10,
      hours: 8,
    });
  });

  test('needs a registration, and its page at the root of an address', () => {
    expect(faults({ ...production, CONSOLE: 'on', PUBLIC_URL: 'https://canllaw.example/console' })).toEqual({
      OIDC_CLIENT_ID: 'OIDC_CLIENT_ID is missing: CONSOLE=on needs it.',
      OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET is missing: CONSOLE=on needs it.',
      PUBLIC_URL: 'PUBLIC_URL must have no path with CONSOLE=on: the page is at the root of its address.',
    });
  });

  test('needs nothing in local mode, where nobody signs in', () => {
    expect(valid({ CONSOLE: 'on' }).console).toBeUndefined();
  });

  test('goes without https on this machine alone', () => {
    const here = { PUBLIC_URL: 'http://127.0.0.1:4000', OIDC_ISSUER: 'http://localhost:4001' };
    expect(valid({ ...production, ...given, ...here }).console?.issuer).toBe('http://localhost:4001');
    expect(faulty({ ...production, ...given, OIDC_ISSUER: 'http://id.example' })).toEqual(['OIDC_ISSUER']);
    expect(faulty({ ...production, ...given, OIDC_ISSUER: 'http://127.0.0.1.id.example' })).toEqual(['OIDC_ISSUER']);
  });

  test.each([
    ['CONSOLE', 'yes'],
    ['OIDC_CLIENT_ID', 'canary secret'],
    ['OIDC_ISSUER', 'https://id.example/?a=b'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_IDLE_MINUTES', '241'],
    ['SESSION_HOURS', '25'],
  ])('refuses %s=%s, and does not say it', (name, value) => {
    const found = faults({ ...production, ...given, [name]: value });
    expect(Object.keys(found)).toEqual([name]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('a misspelt OIDC variable is a fault', () => {
    expect(faulty({ ...production, OIDC_SECRET: 'canary' })).toEqual(['OIDC_SECRET']);
  });
});

describe('telemetry', () => {
  const endpoint = 'http://collector.example:4318/';

  test('is off until it is told where to go', () => {
    expect(valid({ OTEL_SERVICE_NAME: 'canllaw-2', OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }).telemetry).toBeUndefined();
  });

  test('takes the address, the headers, the name and the interval', () => {
    const headers = 'Authorization=Basic%20YTpi%3D, x-team = canary';
    const given = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers };
    expect(valid(given).telemetry).toEqual({
      endpoint: 'http://collector.example:4318',
      headers: { authorization: 'Basic YTpi=', 'x-team': 'canary' },
      serviceName: 'canllaw',
      metricsIntervalMs: 60_000,
    });
  });

  test.each(['canary', '=canary', 'a=%zz', 'a=b,,', 'a=canary%0d%0ab', 'a b=c'])(
    'refuses the headers %s',
    (headers) => {
      expect(faulty({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers })).toEqual([
        'OTEL_EXPORTER_OTLP_HEADERS',
      ]);
    },
  );

  test('leaves the exporters nothing to read for themselves', () => {
    expect(faulty({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toEqual([
      'OTEL_EXPORTER_OTLP_PROTOCOL',
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    ]);
  });
});

describe('the store', () => {
  const endpoint = 'https://canllaw.documents.azure.com';
  const { ALLOW_EMBEDDED_STORE: _, ...unsaid } = production;

  test('is the embedded one in production only where that is said', () => {
    expect(valid(production).store).toEqual({ type: 'sqlite' });
    expect(faulty({ ...unsaid, STORE: 'sqlite' })).toEqual(['ALLOW_EMBEDDED_STORE']);
  });

  test('is Cosmos DB, with a key or as what the machine is', () => {
    const given = { ...unsaid, STORE: 'cosmos', COSMOS_ENDPOINT: `${endpoint}/` };
    expect(valid(given).store).toEqual({ type: 'cosmos', endpoint, database: 'canllaw' });
    const key = Buffer.alloc(64, 7).toString('base64');
    expect(valid({ ...given, COSMOS_DATABASE: 'canllaw-2', COSMOS_KEY: key }).store).toEqual({
      type: 'cosmos',
      endpoint,
      database: 'canllaw-2',
      key,
    });
  });

  test('is an emulator on this machine in local mode alone', () => {
    const given = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:8081/' };
    expect(valid(given).store).toMatchObject({ endpoint: 'http://127.0.0.1:8081' });
    expect(faulty({ ...unsaid, ...given })).toEqual(['COSMOS_ENDPOINT']);
    expect(faulty({ ...given, COSMOS_ENDPOINT: 'http://canllaw.example' })).toEqual(['COSMOS_ENDPOINT']);
  });

  test('needs an address, and a name and a key of the right shape, which are not said', () => {
    expect(faults({ STORE: 'cosmos' })).toEqual({
      COSMOS_ENDPOINT: 'COSMOS_ENDPOINT is missing: STORE=cosmos needs it.',
    });
    const wrong = { STORE: 'cosmos', COSMOS_ENDPOINT: 'canary', COSMOS_DATABASE: 'a/canary', COSMOS_KEY: 'canary!' };
    expect(faulty(wrong)).toEqual(['COSMOS_DATABASE', 'COSMOS_ENDPOINT', 'COSMOS_KEY']);
    expect(JSON.stringify(faults(wrong))).not.toContain('canary');
    expect(faulty({ STORE: 'cupboard' })).toEqual(['STORE']);
  });
});

describe('the keys', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const keyUrl = 'https://canllaw.vault.azure.net/keys/canllaw-data';

  test('are in a file, in the environment or in a vault, in production too', () => {
    const { KEY_FILE: path, ...rest } = production;
    expect(valid(production).keySource).toEqual({ type: 'file', path });
    const environment = { KEY_SOURCE: 'environment', KEYS: ` b:${key}, a:${key}` };
    expect(valid({ ...rest, ...environment }).keySource).toEqual({ type: 'environment', keys: `b:${key}, a:${key}` });
    const vault = { KEY_SOURCE: 'vault', KEY_VAULT_KEY: keyUrl };
    expect(valid({ ...rest, ...vault }).keySource).toEqual({ type: 'vault', keyUrl });
  });

  test('are needed where the source says so', () => {
    expect(faults({ KEY_SOURCE: 'environment' })).toEqual({
      KEYS: 'KEYS is missing: KEY_SOURCE=environment needs it.',
    });
    expect(faulty({ KEY_SOURCE: 'vault' })).toEqual(['KEY_VAULT_KEY']);
    expect(faulty({ KEY_SOURCE: 'cupboard' })).toEqual(['KEY_SOURCE']);
  });

  test.each(['canary', `canary:${key.slice(4)}`, `:${key}`, `ca/nary:${key}`, `canary:${key};b:${key}`])(
    'KEYS=%s is refused and not said',
    (keys) => {
      const found = faults({ KEY_SOURCE: 'environment', KEYS: keys });
      expect(Object.keys(found)).toEqual(['KEYS']);
      expect(JSON.stringify(found)).not.toContain('canary');
    },
  );

  test.each([
    'http://canllaw.vault.azure.net/keys/a',
    'https://canllaw.vault.azure.net/secrets/a',
    'https://canllaw.vault.azure.net/keys/a/0123456789abcdef0123456789abcdef',
    'https://who:secret@canllaw.vault.azure.net/keys/a',
    'https://canllaw.vault.azure.net',
  ])('KEY_VAULT_KEY=%s is refused', (address) => {
    expect(faulty({ KEY_SOURCE: 'vault', KEY_VAULT_KEY: address })).toEqual(['KEY_VAULT_KEY']);
  });
});

describe('faults', () => {
  const wrong = {
    CANLLAW_MODE: 'prod',
    HOST: '0.0.0.0',
    PORT: '70000',
    PUBLIC_URL: 'ftp://canary',
    MICROSOFT_APP_TYPE: 'canary',
    ALLOW_EMBEDDED_STORE: 'canary',
    LOG_LEVEL: 'canary',
    DOCUMENT_LINK_MINUTES: '61',
    CONNECTOR_TIMEOUT_MS: '1e3',
    TRUST_PROXY: 'true',
    RATE_PERSON_PER_MINUTE: '-1',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'canary',
    OTEL_EXPORTER_OTLP_HEADERS: 'canary',
    OTEL_SERVICE_NAME: 'canary secret',
    CANLLAW_MOD: 'canary',
  };

  test('are all listed at once, each once', () => {
    expect(faulty(wrong)).toEqual(Object.keys(wrong).toSorted());
    const read = readConfig(wrong);
    expect(!read.ok && read.error).toHaveLength(Object.keys(wrong).length);
  });

  test('are sentences that begin with the variable', () => {
    for (const [variable, message] of Object.entries({ ...faults(wrong), ...faults({ CANLLAW_MODE: 'production' }) }))
      expect(message).toMatch(new RegExp(`^${variable} [a-z].*[.?]$`));
    expect(faults({ PORT: 'x' })).toEqual({ PORT: 'PORT must be a whole number from 0 to 65535.' });
    expect(faults({ CANLLAW_MODE: 'x' })).toEqual({ CANLLAW_MODE: 'CANLLAW_MODE must be local or production.' });
  });

  test('never hold a value', () => {
    const read = readConfig({ ...production, ...wrong, CANLLAW_MODE: 'production', MICROSOFT_APP_ID: 'canary secret' });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('canary');
  });

  test.each(['-1', '1.5', '0x10', '65536', 'NaN', '99999999999'])('PORT=%s is one', (port) => {
    expect(faulty({ PORT: port })).toEqual(['PORT']);
  });

  test.each(['0', '61'])('DOCUMENT_LINK_MINUTES=%s is one', (minutes) => {
    expect(faulty({ DOCUMENT_LINK_MINUTES: minutes })).toEqual(['DOCUMENT_LINK_MINUTES']);
  });

  test('a misspelt CANLLAW variable is one, and a variable of another program is not', () => {
    expect(faulty({ CANLLAW_PORT: '1', PATH: '/bin' })).toEqual(['CANLLAW_PORT']);
  });
});

describe('retention', () => {
  test('is a number of days where it is set, and never where it is not', () => {
    expect(valid({ RETENTION_CLOSE_DAYS: '90', RETENTION_ERASE_DAYS: '' }).retention).toEqual({
      closeDays: 90,
      eraseDays: undefined,
    });
  });

  test.each(['0', '-1', '1.5', 'never', '36501'])('of %s days is refused: a slip must not erase', (days) => {
    expect(faulty({ RETENTION_ERASE_DAYS: days })).toEqual(['RETENTION_ERASE_DAYS']);
  });
});
