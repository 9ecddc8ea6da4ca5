// The package in one script, for pages without a bundler: the elements are registered, what a page may want to call is
// exported. `scripts/build-cdn.mjs` puts it together with all it needs; what is loaded lazily lies beside it.
import './define.js';
import './locales/en.js';
import './locales/es.js';

export * from './index.js';
export * from './adapters/oidc/index.js';
export * from './adapters/popup-sso/index.js';
export * from './adapters/pwned-passwords/index.js';
export * from './adapters/rest/index.js';
export * from './locales/add.js';
