import { generate } from './community.ts';

/** The demonstration town's own map; it is the same whatever the day, so any day will do. */
export const ownBasemap = () => generate({ seed: 1, now: new Date('2026-01-01') }).basemap;
