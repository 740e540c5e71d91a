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

/** Refuses, unless an answer has begun: then the connection is cut, so that half an answer is not taken for a whole. */
export function refuse(res: ServerResponse, code: FaultCode, reference?: string): void {
  if (res.headersSent) res.destroy();
  else answer(res, statusOf(code), faultBody(code, reference));
}
