import type { TestContext } from 'node:test';
import { startMockServer, type MockServer } from '../../../mocks/server.js';
import { createRestAdapter, type RestAdapter } from '../../../src/adapters/rest/index.js';

/** The adapter against the mock's HTTP server, with the cookies that Node's fetch does not keep by itself. */
export interface Portal {
  readonly mock: MockServer;
  readonly adapter: RestAdapter;
  readonly fetch: typeof fetch;
  readonly cookies: Map<string, string>;
}

export const returnTo = 'http://127.0.0.1:5173/login?next=%2Fhome';

export async function openPortal(test: TestContext): Promise<Portal> {
  const mock = await startMockServer();
  test.after(() => mock.close());
  const cookies = new Map<string, string>();
  const withCookies: typeof fetch = async (url, init) => {
    const request = new Request(url, init);
    request.headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
  return {
    mock,
    cookies,
    fetch: withCookies,
    adapter: createRestAdapter({ baseUrl: mock.apiUrl, fetch: withCookies }),
  };
}

export const ana = {
  username: '101',
  domain: 'demo.pbx.example',
  password: 'tormenta-violeta-31-Faro',
  remember: false,
};
