import { startMock } from '../mocks/browser.js';
import { showIdentityPage } from '../mocks/identity-client.js';

// The embedded mock answers no navigations, so its identity provider is a page of ours.
await startMock();
await showIdentityPage(document.body);
