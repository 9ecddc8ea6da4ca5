import { json, plain, serve, type Reply, type Request, type RunningServer } from './server.js';

export interface ZendeskRequest {
  readonly requester: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly comment: { readonly body?: string; readonly html_body?: string };
  readonly custom_fields?: readonly { readonly id: number; readonly value: unknown }[];
}

/** Zendesk's anonymous requests, as its developer documentation has them. */
export interface Zendesk extends RunningServer {
  readonly tickets: readonly ZendeskRequest[];
  /** "Anyone can submit tickets". */
  anyone: boolean;
  throttled: boolean;
  loseNextAnswer: boolean;
}

/** Answers to others than strangers and errors have none: the browser hides their status from other origins. */
const cors = { 'access-control-allow-origin': '*' };

const preflight = {
  ...cors,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'Authorization, Content-Type',
};

export async function startZendesk(): Promise<Zendesk> {
  const tickets: ZendeskRequest[] = [];
  /** Each `Idempotency-Key` with what was asked, and the answer. */
  const known = new Map<string, { readonly body: string; readonly reply: Reply }>();
  const server = await serve((request) => answer(request));
  const zendesk: Zendesk = {
    ...server,
    tickets,
    anyone: true,
    throttled: false,
    loseNextAnswer: false,
  };

  function answer(request: Request): Reply {
    const { method, url, headers } = request;
    if (method === 'OPTIONS') return { status: 204, headers: preflight };
    if (method !== 'POST' || url !== '/api/v2/requests.json') return json(404, { error: 'InvalidEndpoint' });
    if (zendesk.throttled)
      return plain(429, 'Number of allowed API requests exceeded', { 'retry-after': '93' });
    if (!zendesk.anyone) return json(401, { error: "Couldn't authenticate you" });
    const key = headers['idempotency-key'];
    return typeof key === 'string' ? once(key, request) : create(request.body);
  }

  function once(key: string, { body }: Request): Reply {
    const before = known.get(key);
    if (before) {
      return before.body === body
        ? { ...before.reply, lost: false }
        : json(400, { error: 'IdempotentRequestError', description: 'Not the same request.' });
    }
    const reply = create(body);
    known.set(key, { body, reply });
    return reply;
  }

  function create(body: string): Reply {
    const { request } = JSON.parse(body) as { request: ZendeskRequest };
    if (request.requester.email.endsWith('.invalid')) {
      const description = `Requester: Email: ${request.requester.email} is not properly formatted`;
      const details = { requester: [{ description, error: 'InvalidFormat' }] };
      return json(422, { error: 'RecordInvalid', description: 'Record validation errors', details });
    }
    const id = 35_436 + tickets.length;
    tickets.push(request);
    const url = `${server.origin}/api/v2/requests/${id}.json`;
    const ticket = { id, url, status: 'new', subject: request.subject, created_at: '2026-11-22T09:00:00Z' };
    const lost = zendesk.loseNextAnswer;
    zendesk.loseNextAnswer = false;
    return { ...json(201, { request: ticket }, { ...cors, location: url }), lost };
  }

  return zendesk;
}
