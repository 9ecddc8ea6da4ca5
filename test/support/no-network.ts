/**
 * Loaded before every browser test: a request that nothing mocked fails the test that made it.
 * Tests hand their own adapter to an element, stub `fetch`, or start the mock's service worker.
 */
const send = window.fetch.bind(window);

function refuse({ method, url }: Request): void {
  reportError(new Error(`A request that nothing mocked: ${method} ${url}`)); // fails the running test
}

window.fetch = async (...args) => {
  const request = new Request(...args);
  // Without a service worker in control nothing can answer but the network.
  if (!navigator.serviceWorker.controller) {
    refuse(request);
    throw new TypeError('Failed to fetch');
  }
  const response = await send(request.clone());
  if (response.headers.has('x-not-mocked')) refuse(request); // the worker passed it on to the test server
  return response;
};
