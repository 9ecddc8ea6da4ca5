/** What is behind it does not count: hostile input may take no time, and so much is strong enough if it is. */
export const LONGEST_JUDGED = 64;
