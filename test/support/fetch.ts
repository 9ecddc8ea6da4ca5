const realFetch = window.fetch.bind(window);

/** Answers the requests of a test, in place of the network. Returns those that were made. */
export function answerFetch(answer: (request: Request) => Response | Promise<Response>): Request[] {
  const requests: Request[] = [];
  window.fetch = async (...args) => {
    const request = new Request(...args);
    requests.push(request);
    return answer(request);
  };
  return requests;
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

afterEach(() => {
  window.fetch = realFetch;
});
