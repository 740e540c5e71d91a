import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Documents as bytes: JSON, which never begins with the byte 1; or, from about 32 KB on, where request units and pages of
 * the database cost more than the time, that byte and the JSON deflated.
 */

const deflated = 1;
const worthwhile = 32_000;
/** No document is near it: a guard against a mistake, since what is opened was sealed by us. */
const largest = 64 * 1024 * 1024;

export function pack(document: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(document));
  return json.length < worthwhile ? json : Buffer.concat([Buffer.of(deflated), deflateRawSync(json, { level: 1 })]);
}

/** @throws SyntaxError, errors of zlib: for what was never packed here. Their messages may quote it. */
export function unpack(packed: Buffer): unknown {
  const json = packed[0] === deflated ? inflateRawSync(packed.subarray(1), { maxOutputLength: largest }) : packed;
  return JSON.parse(json.toString('utf8'));
}
