/** Under way at the same time, to all push services together. */
const AT_ONCE = 50;
/** To one that answers. One that does not, or has not yet, is asked by one message at a time. */
const TO_ONE_HOST = 10;

/** What is under way to each push service: the lane of a slow one is full, and what goes to the others passes. */
export type Lanes = {
	/** How many messages may set out now, wherever to. */
	room(): number;
	/** How many to each host of which something is known; to any other one. */
	rooms(): Record<string, number>;
	/**
	 * A message sets out.
	 * @returns what is told whether it was answered, and tells whether the host has answered anything meanwhile
	 */
	enter(host: string): (answered: boolean) => boolean;
};

type Lane = { underWay: number; answers: number; answering: boolean };

/** Keeps the lanes of one process. */
export function openLanes(): Lanes {
	const lanes = new Map<string, Lane>();
	const roomIn = ({ answering, underWay }: Lane): number =>
		Math.max(0, (answering ? TO_ONE_HOST : 1) - underWay);

	return {
		room: () => AT_ONCE - [...lanes.values()].reduce((sum, { underWay }) => sum + underWay, 0),
		rooms: () => Object.fromEntries([...lanes].map(([host, lane]) => [host, roomIn(lane)])),
		enter(host) {
			const lane = lanes.get(host) ?? { underWay: 0, answers: 0, answering: false };
			lanes.set(host, lane);
			lane.underWay += 1;
			const { answers } = lane;
			return (answered) => {
				lane.underWay -= 1;
				if (answered) lane.answers += 1;
				lane.answering = lane.answers > answers;
				// What anybody may name is not remembered for ever.
				if (lane.underWay === 0 && !lane.answering) lanes.delete(host);
				return lane.answering;
			};
		}
	};
}
