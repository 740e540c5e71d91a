/** Runs before every test file: the Node that the product needs, and one time zone whatever the machine's. */

import './node-version.ts';

// Where the practitioners are. It has a summer time, so a date that slips by an hour shows.
process.env['TZ'] = 'Europe/London';
