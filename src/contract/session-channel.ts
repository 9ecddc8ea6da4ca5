/** The `BroadcastChannel` on which tabs tell each other that the session changed. What has changed, the backend says. */
export const SESSION_CHANNEL = 'pbx-auth.session';
