import { randomUUID } from 'node:crypto';
import { json, plain, serve, type Reply, type Request, type RunningServer } from './server.js';

export interface ZammadTicket {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly body: string;
}

/** Zammad's form channel, as its form_controller.rb has it (6.x), and what an administrator or a day may do to it. */
export interface Zammad extends RunningServer {
  readonly tickets: readonly ZammadTicket[];
  /** Setting `form_ticket_create`. */
  enabled: boolean;
  /** Tokens given out before become older than 24 hours. */
  expireTokens: () => void;
  /** Every token is refused, as where two servers do not share their secret. */
  refuseTokens: boolean;
  /** Rack::Attack, `form_ticket_create_by_ip_per_hour`: before the application, so without its CORS headers. */
  throttled: boolean;
  /** `form_ticket_create_captcha_provider` of newer versions. */
  captcha: boolean;
  /** The next ticket is made, and its answer lost. */
  loseNextAnswer: boolean;
}

const ALLOWED =
  'Content-Type, Depth, User-Agent, X-File-Size, X-Requested-With, If-Modified-Since, X-File-Name, Cache-Control, Accept-Language';

/** Only where the application answers, and raises nothing: `set_access_control_headers_execute` is an `after_action`. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, GET, PUT, DELETE, PATCH, OPTIONS',
  'access-control-max-age': '1728000',
  'access-control-allow-headers': ALLOWED,
};

const forbidden = json(403, { error: 'Not authorized', error_human: 'Not authorized' });
const unauthorized = json(401, { error: 'Authorization failed', error_human: 'Authorization failed' });

type Fields = Readonly<Record<string, string | undefined>>;

export async function startZammad(): Promise<Zammad> {
  const tickets: ZammadTicket[] = [];
  /** Each token with the fingerprint that it is for. */
  const tokens = new Map<string, string>();
  const server = await serve((request) => answer(request));
  const zammad: Zammad = {
    ...server,
    tickets,
    enabled: true,
    expireTokens: () => tokens.clear(),
    refuseTokens: false,
    throttled: false,
    captcha: false,
    loseNextAnswer: false,
  };

  function answer({ method, url, body }: Request): Reply {
    if (method === 'OPTIONS') return plain(200, '', cors);
    if (method !== 'POST') return json(404, { error: 'No route matches' });
    if (url === '/api/v1/form_submit' && zammad.throttled) return plain(429, 'Retry later\n');
    const fields = JSON.parse(body) as Fields;
    if (!zammad.enabled || (fields['fingerprint'] ?? '').length <= 30) return forbidden;
    if (url === '/api/v1/form_config') return configure(fields);
    return url === '/api/v1/form_submit' ? submit(fields) : json(404, { error: 'No route matches' });
  }

  function configure({ fingerprint = '' }: Fields): Reply {
    const token = randomUUID();
    tokens.set(token, fingerprint);
    const endpoint = `${server.origin}/api/v1/form_submit`;
    return json(200, { enabled: true, endpoint, token }, cors);
  }

  function submit(fields: Fields): Reply {
    const { fingerprint = '', token = '', name = '', email = '', title = '', body = '' } = fields;
    if (zammad.refuseTokens || tokens.get(token) !== fingerprint) return unauthorized;
    const errors = {
      ...(!name.trim() && { name: 'required' }),
      ...(!title.trim() && { title: 'required' }),
      ...(!body.trim() && { body: 'required' }),
      ...(!email.trim() && { email: 'required' }),
      // Looks for a mail server of the domain.
      ...(email.endsWith('.invalid') && { email: 'invalid' }),
      ...(zammad.captcha && { spam: 'The CAPTCHA could not be verified.' }),
    };
    if (Object.keys(errors).length > 0) return json(200, { errors }, cors);
    const number = String(71_001 + tickets.length);
    tickets.push({ number, name, email, title, body });
    const lost = zammad.loseNextAnswer;
    zammad.loseNextAnswer = false;
    return { ...json(200, { ticket: { id: tickets.length, number } }, cors), lost };
  }

  return zammad;
}
