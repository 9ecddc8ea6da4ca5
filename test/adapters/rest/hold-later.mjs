// A hook of Node's module loader: asks the test whether the lazy part of the adapter may be found.

/** @type {import('node:worker_threads').MessagePort} */
let port;

/** @param {{ port: import('node:worker_threads').MessagePort }} data */
export function initialize(data) {
  port = data.port;
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier.endsWith('/later.js')) {
    const verdict = new Promise((answer) => port.once('message', answer));
    port.postMessage('asked');
    if ((await verdict) === 'lost') throw new Error('The module is not there');
  }
  return next(specifier, context);
}
