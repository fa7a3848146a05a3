import { RefusedError } from '../refused.ts';

/** A picture that is sent again while the first is still on its way, and once more: an honest phone sends them one after the other. */
const MOST = 3;

/** The uploads in hand, by who sends them. */
export type InHand = {
	/**
	 * Does something with an upload of somebody who has few in hand: so nobody alone takes all the room there is.
	 * @param who null: whoever is trusted with as many as they like
	 * @throws {RefusedError} 429 before anything is done
	 */
	one<T>(who: string | null, body: () => Promise<T>): Promise<T>;
};

/** Counts the uploads of each in this process. */
export function openInHand(most = MOST): InHand {
	const uploads = new Map<string, number>();
	return {
		async one(who, body) {
			if (who === null) return body();
			const others = uploads.get(who) ?? 0;
			if (others >= most) throw tooMany(most);
			uploads.set(who, others + 1);
			try {
				return await body();
			} finally {
				const left = (uploads.get(who) ?? 1) - 1;
				if (left > 0) uploads.set(who, left);
				else uploads.delete(who);
			}
		}
	};
}

const tooMany = (most: number): RefusedError =>
	new RefusedError(
		429,
		`您同时在传 ${most} 张照片，请等传完再传下一张 / you are sending ${most} photographs already; please wait until one has arrived`
	);
