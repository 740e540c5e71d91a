import type { ServerResponse } from 'node:http';
import { faultBody, statusOf, type FaultCode } from './faults.ts';

/** Answers with JSON, or with nothing but a status when there is no body. */
export function answer(res: ServerResponse, status: number, body?: unknown): void {
  res.statusCode = status;
  if (body === undefined) {
    res.end();
    return;
  }
  const json = Buffer.from(JSON.stringify(body));
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', json.length);
  res.end(json);
}

const refusals = new WeakMap<ServerResponse, FaultCode>();

/** With what code this answer refuses, for whoever counts them. */
export const refusalOf = (res: ServerResponse): FaultCode | undefined => refusals.get(res);

/** Refuses, unless an answer has begun: then the connection is cut, so that half an answer is not taken for a whole. */
export function refuse(res: ServerResponse, code: FaultCode, reference?: string): void {
  refusals.set(res, code);
  if (res.headersSent) res.destroy();
  else answer(res, statusOf(code), faultBody(code, reference));
}

/** Turns away what came too often. @param seconds until it may come again */
export function refuseForNow(res: ServerResponse, seconds: number): void {
  if (!res.headersSent) res.setHeader('Retry-After', String(seconds));
  refuse(res, 'tooMany');
}
