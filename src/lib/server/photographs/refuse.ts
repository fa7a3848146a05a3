import { log } from '../log.ts';
import { RefusedError } from '../refused.ts';
import { StoreAwayError, StoreFullError } from './store.ts';

/** What is wrong with a store is for whoever runs the server; who sent the picture is told what to do. */
export function refuse(problem: unknown): never {
	if (problem instanceof StoreFullError || problem instanceof StoreAwayError)
		log.error({ err: problem }, 'photographs');
	if (problem instanceof StoreFullError) {
		throw new RefusedError(
			507,
			'照片存储空间已满，请联系管理员，稍后再传 / the room for photographs is full; please tell the administrator, and try again later'
		);
	}
	if (problem instanceof StoreAwayError) {
		throw new RefusedError(
			503,
			'照片暂时存取不了，请稍后再试 / photographs cannot be stored or read for the moment; please try again later'
		);
	}
	throw problem;
}
