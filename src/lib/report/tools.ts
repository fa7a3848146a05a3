/**
 * What a report needs once it is on the screen, in one file: none of it is needed to begin, and all of it has to be here before the
 * network can go.
 */
export { features } from '$lib/map/api.ts';
export { openOutbox } from '$lib/outbox/outbox.svelte.ts';
export { drafts } from '$lib/outbox/store.ts';
export { register } from '$lib/outbox/register.ts';
export { openGround } from './ground.ts';
export { openNear, rank } from './nearby.ts';
export { shrink } from './shrink.ts';
