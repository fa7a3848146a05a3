import { gather } from './districts.ts';
import { wild, type Nature } from './nature.ts';
import { prune } from './prune.ts';
import { moor, pave, zone } from './quarters.ts';
import { raise, type Built } from './raise.ts';
import { draw, type Skeleton } from './skeleton.ts';
import { grant, PARK, settle } from './uses.ts';

/** The town as ground: the planar subdivision with its streets, what stands on it, and the open country. */
export type Ground = Skeleton & { built: Built; nature: Nature };

/** From a seed to streets, grids, houses, woods. The order matters: grids follow streets, lanes come after grids. */
export function shape(seed: number): Ground {
	const skeleton = draw(seed);
	const { map, streets } = skeleton;
	moor(skeleton);
	zone(skeleton);
	pave(seed, skeleton, false);
	moor(skeleton);
	gather(map);
	grant(map, PARK);
	pave(seed, skeleton, true);
	prune(map, streets);
	settle(seed, map);
	const built = raise(seed, skeleton);
	return { ...skeleton, built, nature: wild(seed, skeleton, built) };
}
