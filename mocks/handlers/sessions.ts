import { invalid } from '../http/body.js';
import type { Exchange, Host, Operation } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { empty, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { reply } from './account.js';
import { clearedCookie } from './session.js';

/** The devices on which a person is signed in. */
export const sessionsOperations = (host: Host): Operation[] => [
  {
    id: 'listSessions',
    method: 'get',
    path: '/sessions',
    restrictedTo: 'session',
    run: ({ call }) => reply(host, host.world.listSessions(call)),
  },
  {
    id: 'revokeOtherSessions',
    method: 'delete',
    path: '/sessions',
    restrictedTo: 'session',
    run: (exchange) => revokeOtherSessions(host, exchange),
  },
  {
    id: 'revokeSession',
    method: 'delete',
    path: '/sessions/:id',
    restrictedTo: 'session',
    run: ({ params, call, secure }) => {
      const outcome = host.world.revokeSession(params['id'] ?? '', call);
      if (isRefusal(outcome)) return refusal(host.world, outcome);
      return empty(204, outcome.current ? [clearedCookie(secure)] : []);
    },
  },
];

function revokeOtherSessions({ world }: Host, { url, call }: Exchange): Reply {
  const others = url.searchParams.get('others');
  if (others !== 'true') {
    const code = others === null ? 'required' : 'not-allowed';
    return invalid(world, 'revokeOtherSessions', [{ field: 'others', code }]);
  }
  const refused = world.revokeOtherSessions(call);
  return refused ? refusal(world, refused) : empty(204);
}
