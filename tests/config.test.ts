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
      keyFile: join('data', 'key.json'),
      area: 'elsewhere',
      team: 'local',
      localPractitioner: 'practitioner',
      logLevel: 'info',
      documentLinkMinutes: 15,
      connectorTimeoutMs: 8000,
      microsoft: undefined,
    });
  });

  test('an empty value counts as missing, and space round a value is no part of it', () => {
    expect(valid({ PORT: '', HOST: ' ', CANLLAW_MODE: undefined })).toEqual(valid({}));
    expect(valid({ PORT: ' 4000 ', AREA: 'wales\r' })).toMatchObject({ port: 4000, area: 'wales' });
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

  test('lists everything that is missing at once', () => {
    expect(faulty({ CANLLAW_MODE: 'production' })).toEqual([
      'ALLOW_EMBEDDED_STORE',
      'KEY_FILE',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'PUBLIC_URL',
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
